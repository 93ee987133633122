// Asked of the audit chain for the page of the day: routes ask other modules through a use case.
export { compterAlertes } from '#modules/tracabilite';
