import type { Scheduler } from './types.ts';

const FOLDER = `"\${XDG_CONFIG_HOME:-$HOME/.config}/systemd/user"`;

/**
 * A timer of the user's own systemd, written by a few lines of shell. One that was missed is made up for. The command runs
 * by way of a shell that reads none of its words, since systemd reads the first of its own by other rules than the rest.
 */
export const systemd: Scheduler = {
  name: 'systemd',
  recipe: (words) => `# Every Friday at 16:00: the audit of the week, as a note in the vault, and a word on the desktop.
# To install: nudge audit --schedule systemd | sh
# To remove: systemctl --user disable --now nudge-audit.timer
mkdir -p ${FOLDER} && cd ${FOLDER} || exit 1
cat > nudge-audit.service <<'END'
[Unit]
Description=The audit of the week, by nudge

[Service]
Type=oneshot
ExecStart=/bin/sh -c "exec \\"$$@\\"" nudge ${words.map(unitWord).join(' ')}
ExecStart=-/usr/bin/env notify-send nudge "The week is written down. Ten minutes: nudge audit"
END
cat > nudge-audit.timer <<'END'
[Unit]
Description=Friday afternoon, the audit of the week

[Timer]
OnCalendar=Fri 16:00
Persistent=true

[Install]
WantedBy=timers.target
END
systemctl --user daemon-reload && systemctl --user enable --now nudge-audit.timer
`,
};

/** A word of `ExecStart=` (systemd.service(5), "Command lines"), in which `%` and `$` begin what systemd puts in. */
export function unitWord(word: string): string {
  return `"${word.replace(/[\\"]/g, '\\$&').replaceAll('%', '%%').replaceAll('$', '$$$$')}"`;
}
