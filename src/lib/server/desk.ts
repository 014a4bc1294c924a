/** The use cases that pages call: handed to them by the server, so that no page opens a database of its own. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the use cases are added to it
export interface Desk {}
