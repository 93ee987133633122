// Door of the compensation: what of somebody's time was paid.
export { minutesIndemnisees } from './data/temps-indemnises.query.ts';
