import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zDateCivile, zFacultatif, zHeureCivile } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { membresDuGroupe } from '../data/groupes.query.ts';
import { reunionNommee } from '../data/reunions.query.ts';
import {
  insertConvocations,
  loadReunion,
  type ReunionTenue,
  rouvrirConvocations,
  setEtat,
  updateReunion,
} from '../data/reunions.repository.ts';
import { signatures } from '../data/signatures.query.ts';
import { GENRE_INTER } from '../domain/inter.ts';
import { plageDe } from '../domain/plage.ts';
import type { RefusDeGroupe, RefusDePersonnes, RefusDeReunion } from '../domain/refus.ts';
import { estSansLieu, type Rendez } from '../domain/reunion.ts';
import { groupeAnime, peutAnimer } from './animer.ts';
import { inscrirePersonnes } from './inscrire-personnes.ts';
import { aDireALOrganisatrice, aDireAuxInvitees } from './inter.ts';
import { convoquee, ouvrirReunion } from './ouvrir-reunion.ts';
import {
  zAdresseWeb,
  zGroupe,
  zLigne,
  zMission,
  zModalite,
  zQui,
  zReunion,
  zTitre,
} from './saisies.ts';

const droit = 'reunions.reunion.animer';
/** When and how, as it is typed. */
export const rendez = {
  titre: zTitre,
  jour: zDateCivile,
  debut: zHeureCivile,
  fin: zHeureCivile,
  modalite: zModalite,
  lieu: zLigne(200),
  adresseVisio: zAdresseWeb,
};
type Refus = RefusDeReunion | RefusDeGroupe | RefusDePersonnes;
type Fait = Promise<Result<Effets<{ readonly id: string }>, Refus>>;

/** Fixes a meeting and convenes the members of its group, and whoever else is named. */
export const creerReunion = defineUseCase({
  nom: 'reunions.creer-reunion',
  saisie: z.strictObject({ ...rendez, mission: zMission, groupe: zFacultatif(zGroupe), ...zQui }),
  droit,
  executer: async (ctx, saisie): Fait => {
    const { tx, cpts } = ctx;
    const groupe = await groupeAnime(ctx, saisie.groupe);
    if (!groupe.ok) return groupe;
    const quand = lireRendez(ctx, saisie);
    if (!quand.ok) return quand;
    const inscrites = await inscrirePersonnes(ctx, saisie);
    if (!inscrites.ok) return inscrites;
    const membres = groupe.valeur ? await membresDuGroupe(tx, cpts, groupe.valeur.id) : [];
    const convoques = new Set([...membres.map((m) => m.id), ...inscrites.valeur]);
    if (convoques.size === 0) return refuse({ motif: 'personne-a-choisir' });
    const { titre, mission, adresseVisio } = saisie;
    const id = await ouvrirReunion(ctx, {
      ...quand.valeur,
      ...{ titre, mission, adresseVisio },
      genre: 'groupe',
      groupe: groupe.valeur?.id ?? null,
      convoques: [...convoques].map((personne) => ({ personne, reponse: null })),
    });
    const trace = { action: 'reunions.reunion-fixee', objet: id };
    return reussi(effets({ id }, { evenements: [convoquee(id)], trace }));
  },
});

/** Moves a meeting, or says it anew: when the day, the hours or the place change, everybody is convened anew. */
export const modifierReunion = defineUseCase({
  nom: 'reunions.modifier-reunion',
  saisie: z.strictObject({ ...rendez, reunion: zReunion }),
  droit,
  executer: async (ctx, { reunion: id, ...saisie }): Fait => {
    const { tx, cpts, maintenant: le } = ctx;
    const reunion = await reunionAVenir(ctx, id);
    if (!reunion.ok) return reunion;
    const quand = lireRendez(ctx, saisie);
    if (!quand.ok) return quand;
    const avant = await reunionNommee(tx, cpts, id);
    const { titre, adresseVisio } = saisie;
    await updateReunion(tx, cpts, { id, ...quand.valeur, titre, adresseVisio, le });
    const deplacee = !avant || cleDe(avant) !== cleDe(quand.valeur);
    if (deplacee) await rouvrirConvocations(tx, cpts, id);
    const evenements = [...(deplacee ? [convoquee(id)] : []), ...(await aDireAuxInvitees(ctx, id))];
    const trace = { action: 'reunions.reunion-modifiee', objet: id };
    return reussi(effets({ id }, { evenements, trace }));
  },
});

const zUne = z.strictObject({ reunion: zReunion });

/** Calls a meeting off, as long as nobody has signed: those who were convened are told. */
export const annulerReunion = defineUseCase({
  nom: 'reunions.annuler-reunion',
  saisie: zUne,
  droit,
  executer: async (ctx, { reunion: id }): Fait => {
    const reunion = await reunionAnimee(ctx, id);
    if (!reunion.ok) return reunion;
    if (reunion.valeur.genre === GENRE_INTER)
      return refuse({ motif: 'reunion-de-l-organisatrice' });
    if ((await signatures(ctx.tx, ctx.cpts, id)).length > 0)
      return refuse({ motif: 'reunion-tenue' });
    await setEtat(ctx.tx, ctx.cpts, { id, etat: 'annulee', le: ctx.maintenant });
    const evenements = [
      { genre: 'reunions.reunion-annulee', donnees: { reunion: id } },
      ...(await aDireAuxInvitees(ctx, id)),
    ];
    const trace = { action: 'reunions.reunion-annulee', objet: id };
    return reussi(effets({ id }, { evenements, trace }));
  },
});

/** Puts more people on the list, until its sheet is frozen: whoever came without being expected, too. */
export const convoquerPersonnes = defineUseCase({
  nom: 'reunions.convoquer-personnes',
  saisie: zUne.extend(zQui),
  droit,
  executer: async (ctx, { reunion: id, ...qui }): Fait => {
    const { tx, cpts, ids, maintenant: le } = ctx;
    const reunion = await reunionAnimee(ctx, id);
    if (!reunion.ok) return reunion;
    const inscrites = await inscrirePersonnes(ctx, qui);
    if (!inscrites.ok) return inscrites;
    if (inscrites.valeur.length === 0) return refuse({ motif: 'personne-a-choisir' });
    const convoques = inscrites.valeur.map((personne) => ({ id: ids(), personne, reponse: null }));
    await insertConvocations(tx, cpts, { reunion: id, convoques, le });
    const detail = { lignes: convoques.length };
    const trace = { action: 'reunions.personnes-convoquees', objet: id, detail };
    const evenements = [convoquee(id), ...(await aDireALOrganisatrice(ctx, reunion.valeur))];
    return reussi(effets({ id }, { evenements, trace }));
  },
});

/** The meeting, neither called off nor frozen, when this person leads it; others who change it wait, unless it is shared. */
export async function reunionAnimee(
  { tx, cpts, acteur }: Ctx,
  id: string,
  verrou: 'ferme' | 'partage' = 'ferme',
): Promise<Result<ReunionTenue, RefusDeReunion>> {
  const reunion = await loadReunion(tx, cpts, { id, verrou });
  if (!reunion) return refuse({ motif: 'reunion-inconnue' });
  if (!peutAnimer(acteur, reunion.referentProfessionnel))
    return refuse({ motif: 'groupe-d-un-autre' });
  if (reunion.etat === 'annulee') return refuse({ motif: 'reunion-annulee' });
  return reunion.etat === 'figee' ? refuse({ motif: 'reunion-figee' }) : reussi(reunion);
}

async function reunionAVenir(ctx: Ctx, id: string) {
  const reunion = await reunionAnimee(ctx, id);
  if (reunion.ok && reunion.valeur.genre === GENRE_INTER)
    return refuse({ motif: 'reunion-de-l-organisatrice' });
  if (reunion.ok && reunion.valeur.fin <= ctx.maintenant)
    return refuse({ motif: 'reunion-passee' });
  return reunion;
}

type RendezSaisi = Omit<Rendez, 'debut' | 'fin'> & Parameters<typeof plageDe>[0];

/** When and how, as it is to be; refused when it is over, or has no place. */
export function lireRendez(
  { fuseau, maintenant }: Ctx,
  { modalite, lieu, ...saisie }: RendezSaisi,
): Result<Rendez, RefusDeReunion> {
  const plage = plageDe(saisie, fuseau);
  if (!plage.ok) return plage;
  const quand = { ...plage.valeur, modalite, lieu };
  if (quand.fin <= maintenant) return refuse({ motif: 'reunion-passee' });
  return estSansLieu(quand) ? refuse({ motif: 'lieu-a-dire' }) : reussi(quand);
}

const cleDe = ({ debut, fin, modalite, lieu }: Rendez) =>
  [debut.getTime(), fin.getTime(), modalite, lieu].join(' ');
