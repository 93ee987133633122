// Door of the compensation: what of somebody's time was paid, and the invoice that a payment was made on.
export { type PieceDeVersement, piecesDesVersements } from './data/factures.query.ts';
export { minutesIndemnisees } from './data/temps-indemnises.query.ts';
