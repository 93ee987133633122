/** Who pays, as the annex lists them; the account that receives their money. */
export const FINANCEURS = [
  'aci',
  'ars',
  'etat',
  'region',
  'departement',
  'intercommunalite',
  'commune',
  'organismes-sociaux',
  'autres',
  'fonds-propres',
] as const;
export type Financeur = (typeof FINANCEURS)[number];

export const DIRE_FINANCEUR: Readonly<Record<Financeur, string>> = {
  aci: 'ACI',
  ars: 'ARS (FIR)',
  etat: 'État',
  region: 'Région',
  departement: 'Département',
  intercommunalite: 'Intercommunalité',
  commune: 'Commune',
  'organismes-sociaux': 'Organismes sociaux, hors ACI',
  autres: 'Europe, autres établissements publics, aides privées',
  'fonds-propres': 'Fonds propres',
};

const COMPTES: Readonly<Record<Financeur, string>> = {
  aci: '747',
  ars: '741',
  etat: '742',
  region: '743',
  departement: '744',
  intercommunalite: '745',
  commune: '746',
  'organismes-sociaux': '747',
  autres: '748',
  'fonds-propres': '754',
};

export const compteDuFinanceur = (financeur: Financeur): string => COMPTES[financeur];

/** Who may grant money: the contract ACI has its own page, and one’s own funds are granted by nobody. */
export const FINANCEURS_DE_SUBVENTION = [
  'ars',
  'etat',
  'region',
  'departement',
  'intercommunalite',
  'commune',
  'organismes-sociaux',
  'autres',
] as const satisfies readonly Financeur[];

/** A funder in words; the code itself when it is unknown. */
export function direFinanceur(code: string): string {
  const connu = FINANCEURS.find((financeur) => financeur === code);
  return connu ? DIRE_FINANCEUR[connu] : code;
}
