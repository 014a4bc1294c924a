/** A week of five minutes is 40 KB; whatever is larger than this is something else. */
const LARGEST_BYTES = 1_000_000;

export type TableFile = { ok: true; text: string } | { ok: false; reason: string };

/** The text of a file that the visitor chose: UTF-8, or UTF-16 as spreadsheets write "Unicode text". Nothing leaves the device. */
export async function readTableFile(file: File): Promise<TableFile> {
  if (file.size > LARGEST_BYTES)
    return refused(file, 'is larger than 1 MB: save only the columns with the times and the calls');
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return refused(file, 'could not be read: choose it again, or copy its cells and paste them');
  }
  // Workbooks are packed as ZIP, which begins with PK; the older ones with the sign of OLE.
  const isWorkbook = (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);
  if (isWorkbook) return refused(file, 'is a workbook: save it as CSV, or copy its cells and paste them');
  if (bytes.length === 0) return refused(file, 'is empty: choose another');
  return { ok: true, text: new TextDecoder(encodingOf(bytes)).decode(bytes) };
}

/** By the mark with which it begins. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

const refused = (file: File, why: string): TableFile => ({
  ok: false,
  reason: `The file “${file.name.slice(0, 60)}” ${why}.`,
});
