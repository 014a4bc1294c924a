import type { Act } from './recording.ts';

type Change = Extract<Act, { kind: 'write' | 'truncate' }>;

interface DiskFile {
  /** What is certainly on the disk. */
  synced: Buffer;
  /** What was asked for since, in order. */
  pending: Change[];
  /** Does the folder certainly know it? */
  isEntered: boolean;
  /** It was deleted, but the folder may not know that yet. */
  isUnlinked: boolean;
}

const SECTOR = 512;

/**
 * A disk as it may be after a power cut: what was synced is there; of what was written since each piece may be there, be missing, or be
 * there in its first sectors only, whatever the order in which it was written.
 */
export class Disk {
  readonly #files = new Map<string, DiskFile>();

  do(act: Act): void {
    if (act.kind === 'say') return;
    if (act.kind === 'syncFolder') {
      for (const [name, file] of this.#files) {
        if (file.isUnlinked) this.#files.delete(name);
        else file.isEntered = true;
      }
      return;
    }
    if (act.kind === 'create') {
      const known = this.#files.get(act.file);
      if (!known || known.isUnlinked) this.#files.set(act.file, newFile());
      return;
    }
    const file = this.#files.get(act.file);
    if (!file) throw new Error(`${act.kind} of ${act.file}, which was never opened`);
    if (act.kind === 'unlink') file.isUnlinked = true;
    else if (act.kind === 'sync') sync(file);
    else file.pending.push(act);
  }

  /** The files after a cut now, as chance has it. */
  cut(chance: () => number): Map<string, Buffer> {
    const left = new Map<string, Buffer>();
    // From "nothing came to the disk in time" to "everything did".
    const keptShare = [0, 0.5, 0.9, 1][Math.floor(chance() * 4)] ?? 0;
    for (const [name, file] of this.#files) {
      if (file.isUnlinked && chance() < 0.5) continue;
      if (!file.isEntered && chance() < 0.5) continue;
      let content: Buffer = Buffer.from(file.synced);
      for (const change of file.pending) {
        if (chance() >= keptShare) continue;
        content = apply(content, keptShare < 1 && chance() < 0.1 ? torn(change, chance) : change);
      }
      left.set(name, content);
    }
    return left;
  }
}

const newFile = (): DiskFile => ({
  synced: Buffer.alloc(0),
  pending: [],
  isEntered: false,
  isUnlinked: false,
});

function sync(file: DiskFile): void {
  for (const change of file.pending.splice(0)) file.synced = apply(file.synced, change);
  file.isEntered = true;
}

function apply(content: Buffer, change: Change): Buffer {
  if (change.kind === 'truncate') {
    return Buffer.concat([content.subarray(0, change.size)], change.size);
  }
  const end = change.offset + change.data.length;
  const longer = end > content.length ? Buffer.concat([content], end) : content;
  change.data.copy(longer, change.offset);
  return longer;
}

function torn(change: Change, chance: () => number): Change {
  if (change.kind === 'truncate') return change;
  const sectors = Math.ceil(change.data.length / SECTOR);
  return { ...change, data: change.data.subarray(0, Math.floor(chance() * sectors) * SECTOR) };
}
