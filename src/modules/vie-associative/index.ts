// Door of the association: its colleges and its members, for what is built on them.
export { collegesDeLaCpts } from './data/colleges.query.ts';
export type { College, Voix } from './domain/college.ts';
