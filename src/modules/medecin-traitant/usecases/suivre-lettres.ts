import { z } from 'zod';
import { instantDe } from '#kernel/fuseau.ts';
import { heureDeMinutes } from '#kernel/heure-civile.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { normaliser } from '#kernel/texte.ts';
import { zDateCivile, zTexteFacultatif, zUuid } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { campagneParId } from '../data/campagnes.query.ts';
import { lockCampagne, moveCampagne } from '../data/campagnes.repository.ts';
import { type LettreEnvoyee, lettresEnvoyees, nombreDeLettres } from '../data/lettres.query.ts';
import { returnLettres, sendLettres } from '../data/lettres.repository.ts';
import { personnesDesDemandes } from '../data/personnes.query.ts';
import { insertTentatives } from '../data/tentatives.repository.ts';
import { tirageDe } from '../data/tirages.repository.ts';
import type { Campagne } from '../domain/campagne.ts';
import { type Demande, personneDe } from '../domain/demande.ts';
import { communs } from '../domain/faits-de-demande.ts';
import { nomDe } from '../domain/personne.ts';
import type { RefusDeCampagne } from '../domain/refus.ts';
import { zListe } from './saisies.ts';
import { jourDe, TENIR_CAMPAGNE } from './tenir-campagne.ts';

type Nombre = { readonly lettres: number };

/**
 * The letters left: each is an attempt to reach its person, and an entry of the ledger. Said twice, it is once: whoever
 * comes second is told how many left.
 */
export const noterEnvoi = defineUseCase({
  nom: 'mt.noter-envoi-de-lettres',
  saisie: z.strictObject({ campagne: zUuid, le: zDateCivile }),
  droit: TENIR_CAMPAGNE,
  executer: async (ctx, { campagne: id, le }): Promise<Result<Effets<Nombre>, RefusDeCampagne>> => {
    const { tx, cpts, maintenant, fuseau } = ctx;
    const campagne = await lockCampagne(tx, cpts, id);
    if (!campagne) return refuse({ motif: 'campagne-inconnue' });
    if (campagne.envoyeeLe) return reussi(effets({ lettres: await nombreDeLettres(tx, cpts, id) }));
    if (campagne.finieLe) return refuse({ motif: 'campagne-finie' });
    const jour = jourDe(ctx);
    if (le > jour) return refuse({ motif: 'envoi-a-venir' });
    const tirage = await tirageDe(tx, cpts, id);
    if (!tirage || (await nombreDeLettres(tx, cpts, id)) === 0)
      return refuse({ motif: 'lettres-a-preparer' });
    if (le < jourDe({ maintenant: tirage.demandeLe, fuseau }))
      return refuse({ motif: 'envoi-trop-tot' });
    const instant =
      le === jour ? maintenant : instantDe(le, heureDeMinutes(12 * 60), fuseau).instant;
    const parties = await sendLettres(tx, cpts, { campagne: id, le: instant });
    await moveCampagne(tx, cpts, {
      ...campagne,
      lanceeLe: campagne.lanceeLe ?? instant,
      envoyeeLe: le,
    });
    return reussi(
      effets({ lettres: parties.length }, await noter(ctx, campagne, { parties, instant })),
    );
  },
});

type Envoi = { readonly parties: readonly Demande[]; readonly instant: Date };

async function noter(ctx: Ctx, { id, code }: Campagne, { parties, instant }: Envoi) {
  await insertTentatives(ctx.tx, ctx.cpts, {
    tentatives: parties.map((demande) => ({ id: ctx.ids(), demandeId: demande.id })),
    le: instant,
    parNom: ctx.acteur.nom,
    canal: 'courrier',
    resultat: 'envoye',
  });
  return {
    faits: parties.flatMap((demande) => [
      { ...communs(demande), genre: 'mt.demande.tentative', detail: 'courrier envoye', instant },
      { ...communs(demande), genre: 'mt.campagne.lettre', detail: code, instant },
    ]),
    trace: {
      action: 'mt.lettres-envoyees',
      objet: id,
      personnes: parties.map(personneDe),
      detail: { lignes: parties.length },
    },
  };
}

/** Letters that came back undelivered, several in one gesture; or that did not after all. */
export const noterRetours = defineUseCase({
  nom: 'mt.noter-retours-de-lettres',
  saisie: z.strictObject({
    campagne: zUuid,
    demandes: zListe(zUuid, 500),
    revenues: z.boolean({ error: 'Dites si elles sont revenues.' }).default(true),
  }),
  droit: TENIR_CAMPAGNE,
  executer: async (
    ctx,
    { campagne: id, demandes, revenues },
  ): Promise<Result<Effets<Nombre>, RefusDeCampagne>> => {
    const { tx, cpts, maintenant, acteur } = ctx;
    const campagne = await lockCampagne(tx, cpts, id);
    if (!campagne) return refuse({ motif: 'campagne-inconnue' });
    const revenueLe = revenues ? maintenant : null;
    const retours = { campagne: id, demandes, revenueLe, parNom: acteur.nom };
    const notees = await returnLettres(tx, cpts, retours);
    const commun = { genre: 'mt.campagne.retour', detail: campagne.code };
    const trace = {
      action: 'mt.lettres-revenues',
      objet: id,
      personnes: notees.map(personneDe),
      detail: { lignes: notees.length },
    };
    return reussi(
      effets(
        { lettres: notees.length },
        {
          faits: notees.map((une) => ({ ...communs(une), ...commun, quantite: revenues ? 1 : -1 })),
          ...(notees.length > 0 ? { trace } : {}),
        },
      ),
    );
  },
});

export type LettreNommee = LettreEnvoyee & { readonly nom: string };
type Envoyees = { readonly campagne: Campagne; readonly lettres: readonly LettreNommee[] };

/** Letters that left, by name as a pile that came back is sorted; those whose name holds `q` when it is given. */
export const lireEnvoyees = defineUseCase({
  nom: 'mt.lire-lettres-envoyees',
  saisie: z.strictObject({ campagne: zUuid, q: zTexteFacultatif(80).default('') }),
  droit: TENIR_CAMPAGNE,
  executer: async (
    ctx,
    { campagne: id, q },
  ): Promise<Result<Effets<Envoyees>, RefusDeCampagne>> => {
    const campagne = await campagneParId(ctx.tx, ctx.cpts, id);
    if (!campagne) return refuse({ motif: 'campagne-inconnue' });
    const envoyees = await lettresEnvoyees(ctx.tx, ctx.cpts, id);
    const noms = await personnesDesDemandes(
      ctx,
      envoyees.map(({ demande }) => demande),
    );
    const cherche = normaliser(q);
    const lettres = envoyees
      .map((une) => {
        const personne = noms.get(une.demande);
        const cle = normaliser([personne?.nom, personne?.prenom].filter(Boolean).join(' '));
        return { ...une, cle, nom: personne ? nomDe(personne) : 'Identité effacée' };
      })
      .filter(({ cle }) => cle.includes(cherche))
      .toSorted((a, b) => (a.cle < b.cle ? -1 : a.cle > b.cle ? 1 : a.numero - b.numero));
    const trace = {
      action: 'mt.campagne-lue',
      objet: id,
      personnes: lettres.map(({ demande, patientId }) => patientId ?? demande),
      detail: { lignes: lettres.length },
    };
    return reussi(effets({ campagne, lettres }, { trace }));
  },
});
