import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zDateCivile, zFacultatif, zIdentifiant, zTexte } from '#kernel/zod.ts';
import { courrielDuCompte } from '#modules/comptes';
import { sha256 } from '#platform/crypto/digest.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { adhesionsDeLaCpts } from '../data/adhesions.query.ts';
import { insertCourrier } from '../data/courriers.repository.ts';
import { type AdhesionListee, appelerAdherent, GENRES_D_ADHESION } from '../domain/adhesion.ts';
import {
  type Courrier,
  contenuDeCourrier,
  type DestinataireDeCourrier,
} from '../domain/courrier.ts';
import type { RefusDeCourrier } from '../domain/refus.ts';
import { direFiltres } from './dire-filtres.ts';
import { joindreLesContacts } from './joindre-les-contacts.ts';
import { detailDe } from './nommer.ts';

const droit = 'asso.adherent.tenir';
/** Members alone: whoever left, or was refused, is not written to. */
const zMessage = {
  etat: zFacultatif(z.literal('suspendue')),
  genre: zFacultatif(z.enum(GENRES_D_ADHESION)),
  college: zFacultatif(zIdentifiant<'CollegeId'>()),
  profession: zFacultatif(z.string().max(80)),
  secteur: zFacultatif(zIdentifiant<'SecteurId'>()),
  depuis: zFacultatif(zDateCivile),
  q: zFacultatif(z.string().max(80)),
  sujet: zTexte(120, 'Dites en quelques mots de quoi il s’agit.'),
  texte: zTexte(5000, 'Écrivez votre message.'),
};
type Saisie = z.output<ReturnType<typeof z.strictObject<typeof zMessage>>>;

export type Apercu = Omit<Courrier, 'id' | 'envoyeLe'> & {
  readonly destinataires: readonly DestinataireDeCourrier[];
  /** What the page read again, to be given back: the list sent to is the list seen. */
  readonly liste: string;
};

/** What would be sent, and to whom: nothing leaves. */
export const apercevoirCourrier = defineUseCase({
  nom: 'asso.apercevoir-courrier',
  saisie: z.strictObject(zMessage),
  droit,
  executer: async (ctx, saisie): Promise<Result<Effets<Apercu>, RefusDeCourrier>> => {
    const compose = await composer(ctx, saisie);
    return compose.ok ? reussi(effets(compose.valeur, {})) : compose;
  },
});

type Envoye = { readonly id: string; readonly ecrits: number; readonly sansAdresse: number };

/** Writes to each member that has an address; keeps who received it. The same message goes once in a day. */
export const envoyerCourrier = defineUseCase({
  nom: 'asso.envoyer-courrier',
  saisie: z.strictObject({ ...zMessage, liste: z.string().max(64) }),
  droit,
  executer: async (
    ctx,
    { liste: lue, ...saisie },
  ): Promise<Result<Effets<Envoye>, RefusDeCourrier>> => {
    const { tx, cpts, fuseau, maintenant: envoyeLe } = ctx;
    const compose = await composer(ctx, saisie);
    if (!compose.ok) return compose;
    const { destinataires: tous, liste, ...courrier } = compose.valeur;
    if (liste !== lue) return refuse({ motif: 'destinataires-changes' });
    const destinataires = tous.map((d) => ({ id: d.id, ecrit: d.courriel !== null }));
    const ecrits = destinataires.filter(({ ecrit }) => ecrit).length;
    if (ecrits === 0) return refuse({ motif: 'aucune-adresse' });
    const id = ctx.ids();
    const empreinte = sha256(contenuDeCourrier(courrier));
    const jour = dateCivileDe(envoyeLe, fuseau);
    const unique = { ...courrier, id, envoyeLe, empreinte, jour, destinataires };
    if (!(await insertCourrier(tx, cpts, unique))) return refuse({ motif: 'courrier-deja-parti' });
    const trace = { action: 'asso.courrier-envoye', objet: id, detail: { lignes: ecrits } };
    const evenements = [{ genre: 'asso.courrier-envoye', donnees: { courrier: id } }];
    const sansAdresse = destinataires.length - ecrits;
    return reussi(effets({ id, ecrits, sansAdresse }, { evenements, trace }));
  },
});

async function composer(
  ctx: Ctx,
  { sujet, texte, etat, ...choix }: Saisie,
): Promise<Result<Apercu, RefusDeCourrier>> {
  const { tx, cpts, fuseau, acteur, maintenant } = ctx;
  const etats = etat ? ([etat] as const) : (['active', 'suspendue'] as const);
  const filtre = { ...choix, etats };
  const adherents = await adhesionsDeLaCpts(tx, cpts, filtre);
  const destinataires = (await joindreLesContacts(ctx, adherents)).map(destinataire);
  if (destinataires.length === 0) return refuse({ motif: 'personne-ne-repond' });
  const jour = dateCivileDe(maintenant, fuseau);
  return reussi({
    ...{ sujet, texte, destinataires },
    aQui: await direFiltres(tx, cpts, filtre),
    parNom: acteur.nom,
    repondreA: await courrielDuCompte(tx, cpts, { compte: acteur.id, jour }),
    liste: sha256(destinataires.map(({ id, courriel }) => `${id} ${courriel ?? ''}`).join('\n')),
  });
}

const destinataire = (a: AdhesionListee): DestinataireDeCourrier => ({
  id: a.id,
  nom: appelerAdherent(a),
  detail: detailDe(a),
  courriel: a.courriel,
  telephone: a.telephone,
});
