import {
  type Delai,
  masquer,
  masquerDelai,
  masquerDont,
  masquerParts,
  masquerRepartition,
  type Nombre,
  type Repartition,
  repartir,
} from '#kernel/masque.ts';
import type { SansSolution } from './sans-solution.ts';
import { issuesInconnues, type TableauLu } from './tableau.ts';

const ISSUES = ['venus', 'pasVenus', 'rediriges', 'inconnus'] as const;
type Issue = (typeof ISSUES)[number];

type Partage = 'parOrigine' | 'parProfession' | 'sansSolution';
type Mesure = 'delaiReponse' | 'delaiRendezVous';

/** The board as its reader may know it. */
export type TableauVu = Readonly<
  Record<Exclude<keyof TableauLu, Partage | Mesure> | Issue, Nombre>
> &
  Readonly<Record<Partage, Repartition>> &
  Readonly<Record<Mesure, Delai>>;

export type SansSolutionVue = Readonly<Record<keyof SansSolution, Repartition>>;

/** From within the CPTS: everything. */
export function toutVoir(t: TableauLu): TableauVu {
  return {
    ...t,
    inconnus: issuesInconnues(t),
    parOrigine: repartir(t.parOrigine),
    parProfession: repartir(t.parProfession),
    sansSolution: repartir(t.sansSolution),
  };
}

/**
 * From outside: what tells no count under 5, alone or with the other figures of the same period. Two figures are for the
 * inside alone: all answers, which with those in a day would cut the requests in three, and care counted apart from slots,
 * which institutions read month by month on the sheets of campaigns.
 */
export function voirDuDehors(t: TableauLu): TableauVu {
  const dont = (n: number) => masquerDont(n, t.recues);
  return {
    recues: masquer(t.recues),
    repondues: 'tu',
    repondues24h: dont(t.repondues24h),
    delaiReponse: masquerDelai(t.delaiReponse, t.repondues),
    delaiRendezVous: masquerDelai(t.delaiRendezVous, t.pourvus),
    horsTerritoire: dont(t.horsTerritoire),
    sansMedecinTraitant: dont(t.sansMedecinTraitant),
    alertes: masquer(t.alertes),
    parOrigine: masquerRepartition(t.parOrigine),
    parProfession: masquerRepartition(t.parProfession),
    sansSolution: masquerRepartition(t.sansSolution),
    rendus: masquer(t.rendus),
    annules: masquer(t.annules),
    recenses: 'tu',
    participants: masquer(t.participants),
    ...creneaux(t),
  };
}

/** Slots offered are of five sorts: those left free, and those filled, by how they ended. One total, one masking. */
function creneaux(t: TableauLu) {
  const libres = Math.max(0, t.offerts - t.pourvus);
  const nombres = { ...t, inconnus: issuesInconnues(t), libres };
  const offerts = masquer(t.offerts);
  const parts = [...ISSUES, 'libres' as const].map((cle) => ({ cle, nombre: nombres[cle] }));
  const vues = typeof offerts === 'number' ? masquerParts(parts) : [];
  const de = (cle: Issue | 'libres') => vues.find((vue) => vue.cle === cle)?.nombre ?? 'tu';
  return {
    offerts,
    pourvus: typeof de('libres') === 'number' ? t.pourvus : ('tu' as const),
    venus: de('venus'),
    pasVenus: de('pasVenus'),
    rediriges: de('rediriges'),
    inconnus: de('inconnus'),
  };
}

export function toutVoirSansSolution(s: SansSolution): SansSolutionVue {
  return pourChacune(s, repartir);
}

/** Each way to cut the same total is masked by itself: they share nothing but that total. */
export function voirSansSolutionDuDehors(s: SansSolution): SansSolutionVue {
  return pourChacune(s, masquerRepartition);
}

function pourChacune(s: SansSolution, voir: typeof repartir): SansSolutionVue {
  return {
    parTranche: voir(s.parTranche),
    parCommune: voir(s.parCommune),
    parProfession: voir(s.parProfession),
  };
}
