import type { Io } from './io.ts';

/** What `queue/links.ts` makes, and nothing else: an opener is another program, and obeys more kinds of address than these. */
const SAFE = /^(?:tel:\+?\d{3,15}|mailto:[\w.!~*'()%-]{1,200}@[A-Za-z0-9.-]{1,300})$/;

/**
 * Opens a `tel:` or `mailto:` link with the program that the system has for it, without a shell. False where there is no
 * such program, where it says that it failed, and for any other link.
 */
export async function openLink(io: Io, href: string): Promise<boolean> {
  const opener = SAFE.test(href) ? openerOf(io) : null;
  if (opener === null) return false;
  const [program = '', ...args] = opener;
  return (await io.spawn(program, [...args, href])) === 0;
}

/** Null where there is no desktop: over ssh, or in a plain console. */
function openerOf({ env, platform }: Io): string[] | null {
  if (env.SSH_TTY !== undefined || env.SSH_CONNECTION !== undefined) return null;
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32' || env.WSL_DISTRO_NAME !== undefined) return ['rundll32.exe', 'url.dll,FileProtocolHandler'];
  if (env.TERMUX_VERSION !== undefined) return ['termux-open-url'];
  return env.DISPLAY === undefined && env.WAYLAND_DISPLAY === undefined ? null : ['xdg-open'];
}
