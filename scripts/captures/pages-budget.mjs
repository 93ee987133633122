const base = '/app/demo-combrailles/financement/budget';
const account = 'tresorerie';
const depense = (name, quoi) => ({
  name,
  path: `${base}/depenses`,
  link: `main a:has-text("${quoi}")`,
  account,
});

/** The budget: the year, what is spent, the accounts. */
export const pagesDuBudget = [
  { name: 'budget', path: base, account },
  { name: 'budget-depenses', path: `${base}/depenses`, account },
  depense('budget-depense', 'Bus de dépistage'),
  depense('budget-depense-attend', 'Logiciel de prise'),
  { name: 'budget-previsionnel', path: `${base}/previsionnel`, account },
  { name: 'budget-subventions', path: `${base}/subventions`, account },
  { name: 'budget-ecritures', path: `${base}/ecritures`, account },
  { name: 'budget-reglages', path: `${base}/reglages`, account },
];
