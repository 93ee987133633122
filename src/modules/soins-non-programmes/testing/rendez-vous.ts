// What happens to an appointment, for the tests of modules that hear of it.
export { annulerReservation } from '../usecases/annuler-reservation.ts';
export { noterIssue } from '../usecases/noter-issue.ts';
export { reserverCreneau } from '../usecases/reserver-creneau.ts';
