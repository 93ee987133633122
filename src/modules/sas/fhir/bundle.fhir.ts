import type { Resource } from '#platform/fhir/answer.ts';
import { type Found, searchSet } from '#platform/fhir/bundle.ts';
import type { CreneauSitue, Trouves } from '../usecases/chercher-creneaux.ts';
import { healthcareService, organization } from './cpts.fhir.ts';
import { idDExercice, practitioner, practitionerRole, schedule } from './exercant.fhir.ts';
import { GUIDE } from './guide.fhir.ts';
import type { Recherche } from './recherche.fhir.ts';
import { slot } from './slot.fhir.ts';

/** What one CPTS answers. */
export type Part = Trouves & {
  readonly cpts: {
    readonly id: string;
    readonly slug: string;
    readonly nom: string;
    readonly fuseau: string;
  };
};

type Demande = {
  readonly recherche: Recherche;
  /** `https://maillage.example/fhir` */
  readonly base: string;
  readonly self: string;
};

type Ligne = CreneauSitue & { readonly part: Part };

/** The answer to a search of slots: slots first, then what each `_include` asked for, once each. */
export function bundleDeCreneaux(parts: readonly Part[], demande: Demande) {
  const { recherche, base, self } = demande;
  const { decalage, limite, parCpts } = recherche;
  const toutes = parts.flatMap((part) => part.creneaux.map((situe): Ligne => ({ ...situe, part })));
  const fin = limite === null ? toutes.length : decalage + limite;
  const lignes = toutes.slice(decalage, fin);
  return searchSet({
    base,
    self,
    next: fin < toutes.length && limite ? suite(self, fin) : undefined,
    total: toutes.length,
    found: [...lignes.map((ligne) => match(ligne, demande)), ...inclus(lignes, demande)],
    ...(recherche.parmi
      ? {}
      : { profile: parCpts ? GUIDE.profils.bundleCpts : GUIDE.profils.bundlePs }),
  });
}

function match({ part, ...situe }: Ligne, { recherche, base }: Demande): Found {
  const ou = { cpts: part.cpts, base, profil: profilDe(recherche), parCpts: recherche.parCpts };
  return { mode: 'match', resource: slotServi(situe, ou) };
}

type Ou = Pick<Part, 'cpts'> & {
  readonly base: string;
  readonly profil: string;
  readonly parCpts: boolean;
};

/** A slot with where it is booked. */
export function slotServi(situe: CreneauSitue, { cpts, base, profil, parCpts }: Ou) {
  const installation = base.slice(0, -'/fhir'.length);
  return slot(situe, {
    cpts: parCpts ? cpts.id : null,
    profil,
    fuseau: cpts.fuseau,
    adresse: `${installation}/app/${cpts.slug}/soins/sas/${situe.creneau.id}`,
  });
}

function profilDe({ parCpts, parmi }: Recherche): string {
  if (parCpts) return GUIDE.profils.slotCpts;
  return parmi ? GUIDE.profils.slotGap : GUIDE.profils.slotPs;
}

function inclus(lignes: readonly Ligne[], { recherche, base }: Demande): readonly Found[] {
  const { avecAgendas, avecActeurs, parCpts } = recherche;
  const editeur = base.slice(0, -'/fhir'.length);
  const trouvees = new Map<string, Found>();
  const ajouter = (cle: string, faire: () => Resource) => {
    if (!trouvees.has(cle)) trouvees.set(cle, { resource: faire(), mode: 'include' });
  };
  for (const { exercant, lieu, part } of lignes) {
    const exercice = idDExercice(exercant, lieu);
    if (avecAgendas) ajouter(`agenda ${exercice}`, () => schedule(exercant, lieu));
    if (avecAgendas && avecActeurs) {
      ajouter(exercant.id, () => practitioner(exercant));
      ajouter(exercice, () => practitionerRole(exercant, lieu, editeur));
    }
    if (!parCpts) continue;
    ajouter(`service ${part.cpts.id}`, () => healthcareService(part.cpts));
    // The example of the guide has the organisation without asking for it.
    ajouter(part.cpts.id, () => organization(part.cpts, part.raccordement));
  }
  return [...trouvees.values()];
}

function suite(self: string, depuis: number): string {
  const [adresse = '', query = ''] = self.split('?');
  const sans = query.split('&').filter((part) => !part.startsWith('_offset='));
  return `${adresse}?${[...sans, `_offset=${depuis}`].join('&')}`;
}
