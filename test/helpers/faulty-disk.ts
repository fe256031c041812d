import { DISK, type Disk } from '../../src/vault/disk.ts';

/** A call of the disk, as it is about to be made. */
export interface DiskCall {
  name: keyof Disk;
  /** 0 for the first. */
  nth: number;
  args: readonly unknown[];
}

/** Whether bytes have reached the disk can't be seen without cutting the power, and takes its time. */
const UNSYNCED: Disk = { ...DISK, fsyncSync: () => {} };

/** The real disk, with something done before each of its calls; what that throws is what the call throws. */
export function watchedDisk(before: (call: DiskCall) => void = () => {}): Disk {
  let nth = 0;
  return new Proxy(UNSYNCED, {
    get(target, key, receiver) {
      const real: unknown = Reflect.get(target, key, receiver);
      const name = Object.keys(DISK).find((each): each is keyof Disk => each === key);
      if (typeof real !== 'function' || name === undefined) return real;
      return (...args: unknown[]) => {
        before({ name, nth: nth++, args });
        return Reflect.apply(real, undefined, args);
      };
    },
  });
}

/**
 * A disk on which nudge is killed just before a call: that one and all later ones do nothing. Bytes may be written in
 * part before.
 */
export function killingDisk(at: number): Disk {
  return watchedDisk(({ name, nth, args }) => {
    if (nth < at) return;
    const [handle, bytes, from] = args;
    const isPartly = nth === at && name === 'writeSync' && typeof handle === 'number' && bytes instanceof Uint8Array;
    if (isPartly && typeof from === 'number')
      DISK.writeSync(handle, bytes, from, Math.floor((bytes.length - from) / 2));
    // The system closes the files of the dead.
    if (name === 'closeSync' && typeof handle === 'number') DISK.closeSync(handle);
    throw new Error(`killed at ${name}`);
  });
}

/** A disk on which one call fails, as the system says it by a code such as `ENOSPC`. */
export function failingDisk(at: number, code: string): Disk {
  return watchedDisk(({ name, nth }) => {
    if (nth === at) throw Object.assign(new Error(`${code}: ${name}`), { code });
  });
}

/** How many calls something makes. */
export function countCalls(doing: (disk: Disk) => void): DiskCall[] {
  const calls: DiskCall[] = [];
  doing(watchedDisk((call) => calls.push(call)));
  return calls;
}
