import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zCodeCommune, zDateCivile, zEntier, zTexte, zUuid } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import {
  insertCampagne,
  lockCampagne,
  moveCampagne,
  saveCampagne,
  saveTextes,
} from '../data/campagnes.repository.ts';
import { listeParId } from '../data/listes.query.ts';
import { type Cible, codeDe, JOINDRE } from '../domain/campagne.ts';
import { CRITERES_PESES } from '../domain/critere.ts';
import type { RefusDeCampagne } from '../domain/refus.ts';
import {
  fauteDuTexte,
  LONGUEURS,
  TEXTES_PAR_DEFAUT,
  type TexteDeCampagne,
} from '../domain/texte-de-campagne.ts';
import { ouNull, zListe } from './saisies.ts';

/** Runs campaigns: the coordination. */
export const TENIR_CAMPAGNE = 'mt.campagne.tenir';

type Tenue = { readonly id: string };
type Fait = Result<Effets<Tenue>, RefusDeCampagne>;

const zDite = z
  .strictObject({
    nom: zTexte(80),
    but: zTexte(300),
    jusquAu: ouNull(zDateCivile),
    criteres: zListe(
      z.enum(CRITERES_PESES, { error: 'Choisissez les situations dans la liste.' }),
      CRITERES_PESES.length,
    ).default([]),
    communes: zListe(zCodeCommune, 200).default([]),
    liste: ouNull(zUuid),
    joindre: z.enum(JOINDRE, { error: 'Dites à qui écrire parmi ces personnes.' }).default('tous'),
    appels: ouNull(zEntier({ min: 1, max: 20 })),
    campagne: ouNull(zUuid),
  })
  .refine(({ joindre, appels }) => joindre !== 'a-ecrire' || appels !== null, {
    path: ['appels'],
    error: 'Dites après combien d’appels sans réponse.',
  });
type Dite = z.output<typeof zDite>;

/** Opens a campaign, or says again what one is and whom it is for; the latter no more once its letters left. */
export const direCampagne = defineUseCase({
  nom: 'mt.dire-campagne',
  saisie: zDite,
  droit: TENIR_CAMPAGNE,
  executer: async (ctx, { campagne: id, ...dite }): Promise<Fait> => {
    const { tx, cpts } = ctx;
    if (dite.liste && !(await listeParId(tx, cpts, dite.liste)))
      return refuse({ motif: 'liste-inconnue' });
    const une = { ...dite, appels: dite.joindre === 'a-ecrire' ? dite.appels : null };
    if (id === null) return reussi(reglee(await ouvrir(ctx, une)));
    const campagne = await lockCampagne(tx, cpts, id);
    if (!campagne) return refuse({ motif: 'campagne-inconnue' });
    if (campagne.envoyeeLe !== null && cibleChangee(campagne, une))
      return refuse({ motif: 'lettres-parties' });
    await saveCampagne(tx, cpts, { ...une, id });
    return reussi(reglee(id));
  },
});

/** A code is drawn until none of the CPTS is the same. */
async function ouvrir(ctx: Ctx, dite: Omit<Dite, 'campagne'>): Promise<string> {
  const id = ctx.ids();
  for (;;) {
    const code = codeDe(Buffer.from(ctx.ids().replaceAll('-', '').slice(-12), 'hex'));
    const campagne = { ...dite, ...TEXTES_PAR_DEFAUT, id, code };
    const par = { le: ctx.maintenant, creeeParNom: ctx.acteur.nom };
    if (await insertCampagne(ctx.tx, ctx.cpts, { ...campagne, ...par })) return id;
  }
}

function cibleChangee(avant: Cible, apres: Cible): boolean {
  const [a, b] = [avant, apres].map((c) =>
    JSON.stringify([c.criteres.toSorted(), c.communes.toSorted(), c.liste, c.joindre, c.appels]),
  );
  return a !== b;
}

/** A form ends its lines as networks do; a text of ours, as text does. */
const zTexteDe = (lequel: TexteDeCampagne) =>
  zTexte(LONGUEURS[lequel])
    .transform((texte) => texte.replaceAll('\r\n', '\n'))
    .superRefine((texte, refus) => {
      const message = fauteDuTexte(lequel, texte);
      if (message !== null) refus.addIssue({ code: 'custom', message });
    });

/** Writes what the letter, the counter and the poster say. */
export const ecrireTextes = defineUseCase({
  nom: 'mt.ecrire-textes-de-campagne',
  saisie: z.strictObject({
    campagne: zUuid,
    lettre: zTexteDe('lettre'),
    comptoir: zTexteDe('comptoir'),
    affiche: zTexteDe('affiche'),
  }),
  droit: TENIR_CAMPAGNE,
  executer: async ({ tx, cpts }, { campagne: id, ...textes }): Promise<Fait> => {
    if (!(await lockCampagne(tx, cpts, id))) return refuse({ motif: 'campagne-inconnue' });
    await saveTextes(tx, cpts, { ...textes, id });
    return reussi(reglee(id));
  },
});

/** A campaign begins (its posters are out), ends, or goes on again. */
export const menerCampagne = defineUseCase({
  nom: 'mt.mener-campagne',
  saisie: z.strictObject({
    campagne: zUuid,
    geste: z.enum(['lancer', 'finir', 'rouvrir'], { error: 'Choisissez ce qu’il faut faire.' }),
  }),
  droit: TENIR_CAMPAGNE,
  executer: async ({ tx, cpts, maintenant }, { campagne: id, geste }): Promise<Fait> => {
    const campagne = await lockCampagne(tx, cpts, id);
    if (!campagne) return refuse({ motif: 'campagne-inconnue' });
    if (geste === 'finir' && !campagne.lanceeLe) return refuse({ motif: 'campagne-pas-lancee' });
    await moveCampagne(tx, cpts, {
      ...campagne,
      lanceeLe: campagne.lanceeLe ?? (geste === 'lancer' ? maintenant : null),
      finieLe: geste === 'finir' ? (campagne.finieLe ?? maintenant) : null,
    });
    return reussi(reglee(id));
  },
});

const reglee = (id: string) =>
  effets({ id }, { trace: { action: 'mt.campagne-ouverte', objet: id } });

/** Today, where the CPTS is. */
export const jourDe = ({ maintenant, fuseau }: Pick<Ctx, 'maintenant' | 'fuseau'>) =>
  dateCivileDe(maintenant, fuseau);
