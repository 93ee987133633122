import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import {
  zDateCivile,
  zEntier,
  zFacultatif,
  zInstant,
  zListe,
  zTexte,
  zTexteOuNull,
} from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { conventionParId } from '../data/conventions.query.ts';
import {
  type ConventionDite,
  endConvention,
  finishAction,
  insertAction,
  insertConvention,
  saveParties,
  updateConvention,
} from '../data/conventions.repository.ts';
import {
  GENRES_DE_PARTIE,
  PARTIES_MAX,
  RAPPELS,
  RECONDUCTIONS,
  UNITES,
} from '../domain/convention.ts';
import type { RefusDeConvention } from '../domain/refus.ts';
import { zConvention } from './saisies.ts';

type Tenue = Promise<Result<Effets<{ readonly id: string }>, RefusDeConvention>>;
const droit = 'documents.convention.tenir';

const zPartie = z.strictObject({
  genre: z.enum(GENRES_DE_PARTIE, { error: 'Dites ce qu’est ce partenaire.' }),
  nom: zTexte(160, 'Nommez ce partenaire.'),
  contact: zTexteOuNull(160),
});
const zRappel = zEntier({ min: 1, max: 3650 }).refine((j) => RAPPELS.some((un) => un === j), {
  error: 'Choisissez dans la liste.',
});
const zDite = {
  objet: zTexte(200, 'Dites l’objet de cette convention.'),
  parties: zListe(zPartie, PARTIES_MAX),
  signeeLe: zFacultatif(zDateCivile),
  du: zFacultatif(zDateCivile),
  au: zFacultatif(zDateCivile),
  reconduction: zFacultatif(z.enum(RECONDUCTIONS)),
  reconduiteMois: zFacultatif(zEntier({ min: 1, max: 240 })),
  preavis: zFacultatif(zEntier({ min: 1, max: 1000 })),
  preavisUnite: zFacultatif(z.enum(UNITES)),
  rappels: zListe(zRappel, RAPPELS.length),
};
type Dite = z.output<z.ZodObject<typeof zDite>>;

/** Writes a convention down, as the paper says it. */
export const noterConvention = defineUseCase({
  nom: 'documents.noter-convention',
  saisie: z.strictObject(zDite),
  droit,
  executer: async (ctx, dite): Tenue => {
    const { tx, cpts, maintenant: le, acteur } = ctx;
    const motif = refusDe(dite);
    if (motif) return refuse({ motif });
    const id = ctx.ids();
    const creeeLe = dateCivileDe(le, ctx.fuseau);
    await insertConvention(tx, cpts, { ...enLigne(dite), id, le, creeeLe, parNom: acteur.nom });
    await saveParties(tx, cpts, { convention: id, parties: dite.parties });
    return reussi(effets({ id }, { trace: { action: 'documents.convention-notee', objet: id } }));
  },
});

/** Says it anew, unless somebody else wrote it meanwhile. */
export const modifierConvention = defineUseCase({
  nom: 'documents.modifier-convention',
  saisie: z.strictObject({ ...zDite, convention: zConvention, vu: zInstant }),
  droit,
  executer: async ({ tx, cpts, maintenant: le }, { convention: id, vu, ...dite }): Tenue => {
    const motif = refusDe(dite);
    if (motif) return refuse({ motif });
    if (!(await conventionParId(tx, cpts, id))) return refuse({ motif: 'convention-inconnue' });
    if (!(await updateConvention(tx, cpts, { ...enLigne(dite), id, vu, le })))
      return refuse({ motif: 'convention-changee' });
    await saveParties(tx, cpts, { convention: id, parties: dite.parties });
    return reussi(
      effets({ id }, { trace: { action: 'documents.convention-modifiee', objet: id } }),
    );
  },
});

/** Notes that it ends: denounced, replaced, not renewed. */
export const finirConvention = defineUseCase({
  nom: 'documents.finir-convention',
  saisie: z.strictObject({
    convention: zConvention,
    le: zDateCivile,
    motif: zTexte(300, 'Dites pourquoi cette convention prend fin.'),
  }),
  droit,
  executer: async ({ tx, cpts }, { convention: id, le, motif }): Tenue => {
    const convention = await conventionParId(tx, cpts, id);
    if (!convention) return refuse({ motif: 'convention-inconnue' });
    if (convention.du !== null && le < convention.du) return refuse({ motif: 'fin-avant-debut' });
    if (!(await endConvention(tx, cpts, { id, le, motif })))
      return refuse({ motif: 'convention-finie' });
    return reussi(effets({ id }, { trace: { action: 'documents.convention-finie', objet: id } }));
  },
});

/** Adds what was promised in it. */
export const ajouterAction = defineUseCase({
  nom: 'documents.ajouter-action',
  saisie: z.strictObject({
    convention: zConvention,
    texte: zTexte(300, 'Dites ce qui est à faire.'),
    qui: zTexteOuNull(120),
    avant: zFacultatif(zDateCivile),
  }),
  droit,
  executer: async (ctx, { convention, texte, qui, avant = null }): Tenue => {
    const { tx, cpts, maintenant: le } = ctx;
    if (!(await conventionParId(tx, cpts, convention)))
      return refuse({ motif: 'convention-inconnue' });
    await insertAction(tx, cpts, { id: ctx.ids(), convention, texte, qui, avant, le });
    const trace = { action: 'documents.action-ajoutee', objet: convention };
    return reussi(effets({ id: convention }, { trace }));
  },
});

/** Notes that it is done. */
export const noterActionFaite = defineUseCase({
  nom: 'documents.noter-action-faite',
  saisie: z.strictObject({ action: zConvention }),
  droit,
  executer: async ({ tx, cpts, maintenant, fuseau, acteur }, { action: id }): Tenue => {
    const faite = { id, le: dateCivileDe(maintenant, fuseau), parNom: acteur.nom };
    const convention = await finishAction(tx, cpts, faite);
    if (!convention) return refuse({ motif: 'action-deja-faite' });
    const trace = { action: 'documents.action-faite', objet: convention };
    return reussi(effets({ id: convention }, { trace }));
  },
});

function refusDe({ parties, du, au, preavis }: Dite): RefusDeConvention['motif'] | null {
  if (parties.length === 0) return 'parties-absentes';
  if (du && au && au < du) return 'fin-avant-debut';
  return preavis && !au ? 'preavis-sans-terme' : null;
}

/** What a form left empty is not known; the length of a renewal is that of a tacit one. */
function enLigne({ parties: _parties, ...d }: Dite): ConventionDite {
  const tacite = d.reconduction === 'tacite';
  return {
    ...{ objet: d.objet, signeeLe: d.signeeLe ?? null, du: d.du ?? null, au: d.au ?? null },
    reconduction: d.reconduction ?? null,
    reconduiteMois: tacite ? (d.reconduiteMois ?? null) : null,
    preavis: d.preavis ?? null,
    preavisUnite: d.preavis ? (d.preavisUnite ?? 'mois') : null,
    rappels: d.rappels,
  };
}
