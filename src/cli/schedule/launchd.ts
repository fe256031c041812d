import type { Scheduler } from './types.ts';

const PLIST = '"$HOME/Library/LaunchAgents/nudge-audit.plist"';
const WORD = 'display notification "The week is written down. Ten minutes: nudge audit" with title "nudge"';
/** The words that follow are run as they are, so that nothing in them is read by the shell. */
const RUN = `"$@" && osascript -e '${WORD}'`;

/** An agent for launchd, written by a few lines of shell. A Friday slept through is made up for on waking. */
export const launchd: Scheduler = {
  name: 'launchd',
  recipe: (words) => `# Every Friday at 16:00: the audit of the week, as a note in the vault, and a notification.
# To install: nudge audit --schedule launchd | sh
# To remove: launchctl bootout gui/$(id -u)/nudge-audit; rm ~/Library/LaunchAgents/nudge-audit.plist
mkdir -p "$HOME/Library/LaunchAgents"
cat > ${PLIST} <<'END'
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>Label</key>
  <string>nudge-audit</string>
  <key>ProgramArguments</key>
  <array>
${['/bin/sh', '-c', RUN, 'nudge', ...words].map((word) => `    <string>${xmlText(word)}</string>`).join('\n')}
  </array>
  <key>StartCalendarInterval</key>
  <dict>
    <key>Weekday</key>
    <integer>5</integer>
    <key>Hour</key>
    <integer>16</integer>
    <key>Minute</key>
    <integer>0</integer>
  </dict>
</dict>
</plist>
END
launchctl bootstrap gui/$(id -u) ${PLIST}
`,
};

/** A text between two tags of XML. */
export function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
