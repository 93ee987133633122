// Door of the salaried team: whose time is not volunteering, and what the team costs.
export type { CoutsDeLAnnee } from './domain/cout.ts';
export { coutsPourLeBudget } from './usecases/lire-couts.ts';
export { type Emploi, tempsDesSalaries } from './usecases/temps-des-salaries.ts';
