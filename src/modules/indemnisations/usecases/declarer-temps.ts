import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import {
  zDateCivile,
  zEntier,
  zFacultatif,
  zIdentifiant,
  zTexte,
  zTexteOuNull,
} from '#kernel/zod.ts';
import { trouverLien, zJeton } from '#modules/liens';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { lettresDe } from '../data/declarations.query.ts';
import {
  type DeclarationAEcrire,
  insertDeclaration,
  insertLettre,
} from '../data/declarations.repository.ts';
import { LIEN_D_INDEMNISATION } from '../domain/declaration.ts';
import { GENRES_DECLARES, type GenreDeclare } from '../domain/fait.ts';
import { PUISSANCES } from '../domain/kilometres.ts';
import type { RefusDIndemnisation } from '../domain/refus.ts';
import { membresPayables, nommerPersonnes } from './connaitre-personnes.ts';
import { refusDuJour } from './jour-plausible.ts';
import { auteurDe, zChoix, zMinutes, zMission, zPaye, zPersonne } from './saisies.ts';

type Fait = Promise<Result<Effets<{ readonly id: string }>, RefusDIndemnisation>>;

const zTemps = {
  genre: zChoix(GENRES_DECLARES, 'Dites ce que vous déclarez.'),
  jour: zDateCivile,
  minutes: zFacultatif(zMinutes),
  km: zFacultatif(zEntier({ min: 1, max: 5000 })),
  puissance: zFacultatif(zChoix(PUISSANCES, 'Choisissez la puissance fiscale de la voiture.')),
  cas: zTexteOuNull(40),
  mission: zFacultatif(zMission),
  lettre: zFacultatif(zIdentifiant<'LettreId'>()),
  objet: zTexteOuNull(200),
};

type Dit = z.output<z.ZodObject<typeof zTemps>>;

/** Declares one's own time, or that of a member: it waits for the coordination. */
export const declarerTemps = defineUseCase({
  nom: 'indemnisations.declarer-temps',
  saisie: z.strictObject({ ...zTemps, personne: zFacultatif(zPersonne) }),
  droit: 'indemnisations.temps.declarer',
  executer: async (ctx, { personne, ...dit }): Fait => {
    const { acteur } = ctx;
    const qui = personne ?? acteur.professionnel;
    if (!qui) return refuse({ motif: 'personne-a-preciser' });
    const sienne = qui === acteur.professionnel;
    if (!(sienne || acteur.droits.has('indemnisations.temps.valider')))
      return refuse({ motif: 'personne-a-preciser' });
    return await declarer(ctx, { qui, dit, parLien: false, nom: acteur.nom });
  },
});

/** The same from the link of one's own relevé, without account. */
export const declarerParLien = defineUseCase({
  nom: 'indemnisations.declarer-par-lien',
  saisie: z.strictObject({ ...zTemps, jeton: zJeton }),
  droit: 'public',
  executer: async (ctx, { jeton, ...dit }): Fait => {
    const lien = await trouverLien(ctx, { jeton, genre: LIEN_D_INDEMNISATION });
    if (!lien) return refuse({ motif: 'lien-inconnu' });
    return await declarer(ctx, { qui: lien.objet, dit, parLien: true, nom: lien.porteur });
  },
});

type Voulu = {
  readonly qui: string;
  readonly dit: Dit;
  readonly parLien: boolean;
  readonly nom: string;
};

async function declarer(ctx: Ctx, { qui, dit, parLien, nom }: Voulu): Fait {
  const { tx, cpts, maintenant: le } = ctx;
  const jour = await refusDuJour(ctx, dit.jour);
  if (jour) return refuse({ motif: jour });
  const connue = (await nommerPersonnes(ctx, [qui])).get(qui);
  const quoi = await composer(ctx, { qui, dit, profession: connue?.profession ?? null });
  if (!quoi.ok) return quoi;
  const declaration = { ...quoi.valeur, id: ctx.ids(), personne: qui, parLien };
  const ecrite = await insertDeclaration(tx, cpts, { declaration, auteur: { le, nom } });
  if (ecrite !== 'ecrite') return refuse({ motif: ecrite });
  const trace = { action: 'indemnisations.temps-declare', objet: declaration.id };
  return reussi(effets({ id: declaration.id }, { trace }));
}

type Composee = Omit<DeclarationAEcrire, 'id' | 'personne' | 'parLien'>;

/** What each kind needs, and nothing of the others. */
async function composer(
  ctx: Ctx,
  {
    qui,
    dit,
    profession,
  }: { readonly qui: string; readonly dit: Dit; readonly profession: string | null },
): Promise<Result<Composee, RefusDIndemnisation>> {
  const { genre, jour, minutes = null, km = null, puissance = null } = dit;
  const vide = { minutes: null, km: null, puissance: null, cas: null, lettre: null };
  const commun = { genre, jour, profession, ...vide };
  if (genre === 'indemnisations.lettre') {
    const lettre = (await lettresDe(ctx.tx, ctx.cpts, qui)).find(({ id }) => id === dit.lettre);
    if (!lettre) return refuse({ motif: 'lettre-inconnue' });
    const { objet, mission } = lettre;
    return reussi({ ...commun, mission, objet, lettre: lettre.id, minutes: lettre.minutes });
  }
  const { mission, objet } = dit;
  if (!mission) return refuse({ motif: 'mission-a-dire' });
  if (!objet) return refuse({ motif: 'objet-a-dire' });
  if (genre === 'indemnisations.trajet') {
    if (km === null || puissance === null) return refuse({ motif: 'puissance-a-dire' });
    return reussi({ ...commun, mission, objet, km, puissance });
  }
  if (minutes === null) return refuse({ motif: 'duree-a-dire' });
  return reussi({ ...commun, mission, objet, minutes, cas: casDe(genre, dit.cas) });
}

const casDe = (genre: GenreDeclare, cas: string | null) =>
  genre === 'indemnisations.mission' ? cas : null;

/** Writes a letter of mission: what is asked of somebody, in how long, for how much, by which decision. */
export const ecrireLettre = defineUseCase({
  nom: 'indemnisations.ecrire-lettre',
  saisie: z.strictObject({
    personne: zPersonne,
    objet: zTexte(200, 'Dites ce que la lettre demande.'),
    mission: zMission,
    minutes: zFacultatif(zMinutes),
    montant: zPaye,
    decision: zTexte(200, 'Dites qui l’a décidée, et quand.'),
    signeeLe: zDateCivile,
    terme: zFacultatif(zDateCivile),
  }),
  droit: 'indemnisations.regle.tenir',
  executer: async (
    ctx,
    { personne, minutes = null, montant: centimes, terme = null, ...dit },
  ): Fait => {
    const { tx, cpts } = ctx;
    if (!(await membresPayables(ctx)).some(({ id }) => id === personne))
      return refuse({ motif: 'personne-inconnue' });
    if (terme !== null && terme < dit.signeeLe) return refuse({ motif: 'fin-avant-le-debut' });
    const lettre = { ...dit, id: ctx.ids(), personne, minutes, centimes, terme };
    await insertLettre(tx, cpts, { lettre, auteur: auteurDe(ctx) });
    const trace = { action: 'indemnisations.lettre-ecrite', objet: lettre.id };
    return reussi(effets({ id: lettre.id }, { trace }));
  },
});
