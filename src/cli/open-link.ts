import { pathToFileURL } from 'node:url';
import type { Io } from './io.ts';

/** What `queue/links.ts` makes, and nothing else: an opener is another program, and obeys more kinds of address than these. */
const SAFE = /^(?:tel:\+?\d{3,15}|mailto:[\w.!~*'()%-]{1,200}@[A-Za-z0-9.-]{1,300})$/;

/**
 * Opens a `tel:` or `mailto:` link with the program that the system has for it, without a shell. False where there is no
 * such program, where it says that it failed, and for any other link.
 */
export async function openLink(io: Io, href: string): Promise<boolean> {
  return SAFE.test(href) && (await openWith(io, openerOf(io), href));
}

/** Opens a file that nudge has written with the program that the system has for its kind; false as above. */
export async function openFile(io: Io, absolute: string): Promise<boolean> {
  if (io.env.TERMUX_VERSION !== undefined) return openWith(io, ['termux-open'], absolute);
  const url = pathToFileURL(absolute);
  // Windows sees the files of a Linux within it under this name.
  if (io.env.WSL_DISTRO_NAME !== undefined)
    url.href = `file://wsl.localhost/${encodeURIComponent(io.env.WSL_DISTRO_NAME)}${url.pathname}`;
  return openWith(io, openerOf(io), url.href);
}

async function openWith(io: Io, opener: readonly string[] | null, what: string): Promise<boolean> {
  if (opener === null) return false;
  const [program = '', ...args] = opener;
  return (await io.spawn(program, [...args, what])) === 0;
}

/** Null where there is no desktop: over ssh, or in a plain console. */
function openerOf({ env, platform }: Io): string[] | null {
  if (env.SSH_TTY !== undefined || env.SSH_CONNECTION !== undefined) return null;
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32' || env.WSL_DISTRO_NAME !== undefined) return ['rundll32.exe', 'url.dll,FileProtocolHandler'];
  if (env.TERMUX_VERSION !== undefined) return ['termux-open-url'];
  return env.DISPLAY === undefined && env.WAYLAND_DISPLAY === undefined ? null : ['xdg-open'];
}
