import { dateHeure } from '#kernel/formats.ts';
import type { Ctx } from '#platform/use-case.ts';
import { demandesDuPatient } from '../data/demandes-du-patient.query.ts';
import { campagnesDesDemandes } from '../data/lettres.query.ts';
import { forgetEnded, forgetPatient } from '../data/oubli.repository.ts';
import { personnesDesDemandes } from '../data/personnes.query.ts';
import { moveDemandes } from '../data/rattachement.repository.ts';
import { motDuCritere } from '../domain/critere.ts';

type Lecture = Pick<Ctx, 'tx' | 'cpts' | 'coffre' | 'fuseau'>;

/** What is held of the requests of a patient, in words they understand. */
export async function lireLesDemandes(ctx: Lecture, patient: string) {
  const demandes = await demandesDuPatient(ctx, patient);
  const personnes = await personnesDesDemandes(
    ctx,
    demandes.map(({ id }) => id),
  );
  const campagnes = await campagnesDesDemandes(
    ctx.tx,
    ctx.cpts,
    demandes.map(({ id }) => id),
  );
  return demandes.map((d) => {
    const p = personnes.get(d.id);
    const ecrites = [
      ['Nom', p?.nom],
      ['Prénom', p?.prenom],
      ['Date de naissance', p?.dateDeNaissance],
      ['Commune', d.communeNom],
      ['Adresse', p?.adresse],
      ['Téléphone', p?.telephone],
      ['Courriel', p?.courriel],
      ['Demandé par', p?.demandeur],
      ['En vos mots', p?.precisions],
      ['Situation', d.criteres.map(motDuCritere).join(', ')],
      ['Médecin', d.medecin],
      ['Déclaration', d.declareeLe && dateHeure(d.declareeLe, ctx.fuseau)],
      ...campagnes
        .filter(({ demande }) => demande === d.id)
        .map((une) => [`Campagne « ${une.nom} »`, direCampagne(une, ctx.fuseau)] as const),
    ] as const;
    return {
      titre: `Demande de médecin traitant n° ${d.numero}`,
      depuis: d.recueLe,
      pourquoi: 'pour vous trouver un médecin traitant',
      lignes: ecrites.flatMap(([libelle, valeur]) => (valeur ? [{ libelle, valeur }] : [])),
    };
  });
}

type DansUneCampagne = Awaited<ReturnType<typeof campagnesDesDemandes>>[number];

function direCampagne(
  { envoyeeLe, revenueLe, repondueLe }: DansUneCampagne,
  fuseau: string,
): string {
  const parts = [
    envoyeeLe ? `lettre envoyée le ${dateHeure(envoyeeLe, fuseau)}` : null,
    revenueLe ? `revenue, notée le ${dateHeure(revenueLe, fuseau)}` : null,
    repondueLe ? `réponse le ${dateHeure(repondueLe, fuseau)}` : null,
  ].filter((part) => part !== null);
  return parts.join(', ') || 'lettre préparée';
}

/** Ids of the requests of a patient: the audit chain names them so before anybody knew whose they were. */
export async function nommerLesDemandes(ctx: Pick<Ctx, 'tx' | 'cpts'>, patient: string) {
  return (await demandesDuPatient(ctx, patient)).map(({ id }) => id);
}

type Oubli = Pick<Ctx, 'tx' | 'cpts' | 'maintenant'>;

/** Erases who the requests of a patient are about; how many. */
export async function effacerLesDemandes({ tx, cpts, maintenant: le }: Oubli, patient: string) {
  return (await forgetPatient(tx, cpts, { patient, le })).length;
}

/** The same for those that ended before an instant. */
export async function effacerLesFinies({ tx, cpts, maintenant: le }: Oubli, avant: Date) {
  return (await forgetEnded(tx, cpts, { avant, le })).length;
}

/** Requests follow the record that is kept when two of one person are merged. */
export async function suivreLaFusion(
  { tx, cpts }: Pick<Ctx, 'tx' | 'cpts'>,
  fusion: { readonly de: string; readonly vers: string },
): Promise<number> {
  return await moveDemandes(tx, cpts, fusion);
}
