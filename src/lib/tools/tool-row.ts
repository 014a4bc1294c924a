/** One line of a tool's result as a table for a spreadsheet. */
export type ToolRow = {
  /** What it belongs to: "Input", "Result", "14 agents", "Monday". */
  part: string;
  what: string;
  /** Full precision; null where there is none. */
  value: number | string | null;
  /** Empty for words. */
  unit: string;
  /** Where it comes from: "yours", "our assumption", the name of a source with its date, "worked out". */
  basis: string;
};
