import { z } from 'zod';
import { dateCivileDeParts, partsDe } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { exiger, type Result, refuse, reussi } from '#kernel/result.ts';
import { zUuid } from '#kernel/zod.ts';
import { noterActivite, reconnaitrePatient } from '#modules/patients';
import { type Appel, type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { baremeEnVigueur } from '../data/baremes.query.ts';
import { takeContenu } from '../data/contenus.repository.ts';
import {
  completeDemandes,
  type DemandeEcrite,
  insertDemandesDeListe,
  lockNumeros,
} from '../data/demandes-de-liste.copy.ts';
import { advanceEnvoi, lockEnvoi } from '../data/envois.repository.ts';
import { insertLignes } from '../data/listes.repository.ts';
import { demandesRapprochees } from '../data/rapprochees.query.ts';
import { moisDeLAge } from '../domain/bareme.ts';
import { deciderLignes, type LigneDecidee } from '../domain/decider-lignes.ts';
import { personneDe } from '../domain/demande.ts';
import { communs, faitsDemandeRecue } from '../domain/faits-de-demande.ts';
import type { LigneRetenue } from '../domain/ligne-de-liste.ts';
import { ajouterComptes, compterIssues, type EnvoiDeListe } from '../domain/liste.ts';
import type { RefusDeListe } from '../domain/refus.ts';
import { finirListe } from './finir-liste.ts';

/** Writes the whole of a list that was handed over, some hundreds of lines at a time; run again, it goes on. */
export async function ecrireListe(appel: Appel, envoi: string): Promise<void> {
  for (;;) {
    const { reste } = exiger(await ecrireLot(appel, { envoi }));
    if (!reste) break;
  }
  exiger(await finirListe(appel, { envoi }));
}

/**
 * Writes the next lines of a list: new requests, what others lack, what became of each line. The piece that held them goes
 * in the same transaction, so that no line is written twice. `reste` false: none was left.
 */
export const ecrireLot = defineUseCase({
  nom: 'mt.ecrire-lot',
  saisie: z.strictObject({ envoi: zUuid }),
  droit: 'mt.liste.ecrire',
  executer: async (
    ctx,
    { envoi: id },
  ): Promise<Result<Effets<{ readonly reste: boolean }>, RefusDeListe>> => {
    const envoi = await lockEnvoi(ctx.tx, ctx.cpts, id);
    if (!envoi) return refuse({ motif: 'envoi-inconnu' });
    const morceau = await takeContenu(ctx, { envoi: id, genre: 'lignes' });
    if (!morceau || envoi.listeId === null) return reussi(effets({ reste: false }));
    const retenues: readonly LigneRetenue[] = JSON.parse(morceau.texte);
    const decidees = await decider(ctx, retenues);
    const { ecrites, patients } = await ecrire(ctx, envoi, decidees);
    await insertLignes(ctx.tx, ctx.cpts, { liste: envoi.listeId, envoi: id, lignes: decidees });
    const comptes = ajouterComptes(envoi.comptes, compterIssues(decidees));
    await advanceEnvoi(ctx.tx, ctx.cpts, {
      id,
      lignes: decidees.length,
      comptes,
      le: ctx.maintenant,
    });
    return reussi(
      effets(
        { reste: true },
        {
          faits: await faitsDe(ctx, decidees, ecrites),
          trace: {
            action: 'mt.lignes-importees',
            objet: envoi.listeId,
            personnes: personnesTouchees(decidees, patients),
            detail: { lignes: decidees.length },
          },
        },
      ),
    );
  },
});

/** What each line comes to now; nobody opens a request meanwhile. */
async function decider(
  ctx: Ctx,
  retenues: readonly LigneRetenue[],
): Promise<readonly LigneDecidee[]> {
  await lockNumeros(ctx);
  const nommees = retenues.flatMap((ligne) =>
    'personne' in ligne && ligne.personne ? [ligne.personne] : [],
  );
  const rapprochees = await demandesRapprochees(ctx, nommees);
  return deciderLignes(retenues, rapprochees, ctx.ids);
}

type Ecriture = {
  readonly ecrites: ReadonlyMap<string, DemandeEcrite>;
  /** New request → record of its person. */
  readonly patients: ReadonlyMap<string, string>;
};

async function ecrire(
  ctx: Ctx,
  envoi: EnvoiDeListe,
  lignes: readonly LigneDecidee[],
): Promise<Ecriture> {
  const le = ctx.maintenant;
  const nouvelles = lignes.flatMap(({ nouvelle }) => (nouvelle ? [nouvelle] : []));
  // Sent together: they travel together.
  const patients = new Map<string, string>();
  await Promise.all(
    nouvelles.map(async ({ id, personne: { nom, prenom, dateDeNaissance: dateNaissance } }) => {
      const patient = await reconnaitrePatient(ctx, { nom, prenom, dateNaissance });
      if (patient) patients.set(id, patient);
    }),
  );
  const demandes = nouvelles.map(({ id, personne }) => {
    const { annee, mois } = partsDe(personne.dateDeNaissance);
    const patientId = patients.get(id) ?? null;
    return { id, personne, patientId, naissanceMois: dateCivileDeParts(annee, mois, 1) };
  });
  const ecrites = await insertDemandesDeListe(ctx, {
    demandes,
    le,
    par: envoi.preparePar,
    parNom: envoi.prepareParNom,
  });
  if (ecrites.length < nouvelles.length)
    throw new Error('a person of the list has a request already');
  await completeDemandes(ctx, {
    demandes: lignes.flatMap(({ completee }) => (completee ? [completee] : [])),
    le,
  });
  await Promise.all([...patients.values()].map((patient) => noterActivite(ctx, patient)));
  return { ecrites: new Map(ecrites.map((une) => [une.id, une])), patients };
}

/** Requests received, and situations learnt of those in progress; told by somebody else. */
async function faitsDe(
  ctx: Ctx,
  lignes: readonly LigneDecidee[],
  ecrites: ReadonlyMap<string, DemandeEcrite>,
) {
  const jour = dateCivileDe(ctx.maintenant, ctx.fuseau);
  const limite = moisDeLAge(await baremeEnVigueur(ctx.tx, ctx.cpts, jour), jour);
  const faits = lignes.flatMap(({ nouvelle, completee }) => {
    if (nouvelle) {
      const { id, personne } = nouvelle;
      const secteur = ecrites.get(id)?.secteur ?? null;
      const age = `${personne.dateDeNaissance.slice(0, 7)}-01` <= limite;
      return faitsDemandeRecue({ ...personne, id, secteur, origine: 'liste' }, { age });
    }
    if (!completee) return [];
    const commun = communs({
      id: completee.id,
      commune: completee.commune,
      secteur: completee.secteur,
    });
    return completee.apprises.map((detail) => ({ ...commun, genre: 'mt.demande.critere', detail }));
  });
  return faits.map((fait) => ({ ...fait, source: 'transmis' as const }));
}

function personnesTouchees(
  lignes: readonly LigneDecidee[],
  patients: ReadonlyMap<string, string>,
): readonly string[] {
  return lignes.flatMap(({ nouvelle, completee }) => {
    if (nouvelle) return [patients.get(nouvelle.id) ?? nouvelle.id];
    return completee ? [personneDe(completee)] : [];
  });
}
