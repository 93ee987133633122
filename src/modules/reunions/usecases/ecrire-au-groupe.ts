import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zFacultatif, zTexte } from '#kernel/zod.ts';
import { courrielDuCompte } from '#modules/comptes';
import { sha256 } from '#platform/crypto/digest.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { piecesDuGroupe, telephonesDe } from '../data/courriers.query.ts';
import { insertCourrier } from '../data/courriers.repository.ts';
import { membresDuGroupe } from '../data/groupes.query.ts';
import { courrielsDe } from '../data/personnes.query.ts';
import {
  type Courrier,
  cleDePiece,
  contenuDeCourrier,
  type DestinataireDeCourrier,
} from '../domain/courrier.ts';
import type { RefusDeCourrier } from '../domain/refus.ts';
import { groupeAnime } from './animer.ts';
import { zGroupe } from './saisies.ts';

const droit = 'reunions.reunion.animer';
const zCourrier = z.strictObject({
  groupe: zGroupe,
  sujet: zTexte(120, 'Dites en quelques mots de quoi il s’agit.'),
  texte: zTexte(5000, 'Écrivez votre message.'),
  piece: zFacultatif(z.string().max(60)),
});
type Saisie = z.output<typeof zCourrier>;

export type Apercu = Omit<Courrier, 'id' | 'envoyeLe'> & {
  readonly groupe: { readonly id: string; readonly nom: string };
  readonly destinataires: readonly DestinataireDeCourrier[];
};

/** What would be sent, and to whom: nothing leaves. */
export const apercevoirCourrier = defineUseCase({
  nom: 'reunions.apercevoir-courrier',
  saisie: zCourrier,
  droit,
  executer: async (ctx, saisie): Promise<Result<Effets<Apercu>, RefusDeCourrier>> => {
    const compose = await composer(ctx, saisie);
    return compose.ok ? reussi(effets(compose.valeur, {})) : compose;
  },
});

type Envoye = {
  readonly id: string;
  readonly ecrits: number;
  readonly sansAdresse: number;
};

/** Writes to each member of a group that has an address; keeps who received it. The same message goes once in a day. */
export const envoyerCourrier = defineUseCase({
  nom: 'reunions.envoyer-courrier',
  saisie: zCourrier,
  droit,
  executer: async (ctx, saisie): Promise<Result<Effets<Envoye>, RefusDeCourrier>> => {
    const { tx, cpts, fuseau, maintenant: envoyeLe } = ctx;
    const compose = await composer(ctx, saisie);
    if (!compose.ok) return compose;
    const { groupe, destinataires: tous, ...courrier } = compose.valeur;
    const destinataires = tous.map((d) => ({ id: d.id, ecrit: d.courriel !== null }));
    const ecrits = destinataires.filter(({ ecrit }) => ecrit).length;
    if (ecrits === 0) return refuse({ motif: 'aucune-adresse' });
    const id = ctx.ids();
    const empreinte = sha256(contenuDeCourrier(courrier));
    const jour = dateCivileDe(envoyeLe, fuseau);
    const unique = { ...courrier, id, envoyeLe, groupe: groupe.id, empreinte, jour, destinataires };
    if (!(await insertCourrier(tx, cpts, unique))) return refuse({ motif: 'courrier-deja-parti' });
    const trace = { action: 'reunions.courrier-envoye', objet: id, detail: { lignes: ecrits } };
    const evenements = [{ genre: 'reunions.courrier-envoye', donnees: { courrier: id } }];
    const sansAdresse = destinataires.length - ecrits;
    return reussi(effets({ id, ecrits, sansAdresse }, { evenements, trace }));
  },
});

async function composer(
  ctx: Ctx,
  { groupe: id, sujet, texte, piece: cle }: Saisie,
): Promise<Result<Apercu, RefusDeCourrier>> {
  const { tx, cpts, fuseau, acteur, maintenant } = ctx;
  const groupe = await groupeAnime(ctx, id);
  if (!groupe.ok) return groupe;
  if (!groupe.valeur) return refuse({ motif: 'groupe-inconnu' });
  const pieces = cle ? await piecesDuGroupe(tx, cpts, id) : [];
  const choisie = pieces.find((p) => cleDePiece(p) === cle);
  if (cle && !choisie) return refuse({ motif: 'piece-inconnue' });
  const destinataires = await destinatairesDe(ctx, id);
  if (destinataires.length === 0) return refuse({ motif: 'groupe-vide' });
  const jour = dateCivileDe(maintenant, fuseau);
  return reussi({
    groupe: { id, nom: groupe.valeur.nom },
    ...{ sujet, texte, destinataires },
    piece: choisie ? { genre: choisie.genre, id: choisie.id, titre: choisie.titre } : null,
    parNom: acteur.nom,
    repondreA: await courrielDuCompte(tx, cpts, { compte: acteur.id, jour }),
  });
}

/** Members of now, with where to write to them; who left is not one. */
async function destinatairesDe(
  { tx, cpts, fuseau, maintenant }: Ctx,
  groupe: string,
): Promise<readonly DestinataireDeCourrier[]> {
  const membres = await membresDuGroupe(tx, cpts, groupe);
  const personnes = membres.map(({ id }) => id);
  const jour = dateCivileDe(maintenant, fuseau);
  const courriels = await courrielsDe(tx, cpts, { personnes, jour });
  const telephones = await telephonesDe(tx, cpts, personnes);
  return membres.map(({ id, nom, qualite, commune }) => ({
    ...{ id, nom, qualite, commune },
    courriel: courriels.get(id) ?? null,
    telephone: telephones.get(id) ?? null,
  }));
}
