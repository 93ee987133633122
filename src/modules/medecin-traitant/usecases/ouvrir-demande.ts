import { type DateCivile, dateCivileDeParts, partsDe } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { professionnelsParIds } from '#modules/annuaire';
import { noterActivite, reconnaitrePatient } from '#modules/patients';
import { type Ctx, type Effets, effets } from '#platform/use-case.ts';
import { baremeEnVigueur } from '../data/baremes.query.ts';
import { insertDemande, type NouvelleDemande } from '../data/demandes.repository.ts';
import { departsAChoisir } from '../data/departs.query.ts';
import { demandesSemblables } from '../data/semblables.query.ts';
import { situationDe } from '../data/situation.query.ts';
import { moisDeLAge } from '../domain/bareme.ts';
import { type Origine, personneDe } from '../domain/demande.ts';
import { faitsDemandeRecue } from '../domain/faits-de-demande.ts';
import { faitsDuRattachement } from '../domain/faits-de-depart.ts';
import type { RefusDeDemande } from '../domain/refus.ts';
import type { SaisieDePersonne } from './saisies.ts';

export type DemandeRecue = { readonly id: string; readonly numero: number };

export type Ouverture = SaisieDePersonne & {
  readonly origine: Origine;
  readonly demandeur: string | null;
  readonly accordContact: boolean | null;
};

/** What receiving a request writes, whoever opens it: one person, one request in progress. */
export async function ouvrirDemande(
  ctx: Ctx,
  saisie: Ouverture,
): Promise<Result<Effets<DemandeRecue>, RefusDeDemande>> {
  const { tx, cpts, maintenant } = ctx;
  const jour = dateCivileDe(maintenant, ctx.fuseau);
  const preparee = await preparer(ctx, saisie, jour);
  if (!preparee.ok) return preparee;
  const demande = preparee.valeur;
  const numero = await insertDemande(ctx, demande);
  if (numero === null) return refuse(await deja(ctx, saisie));
  if (demande.patientId) await noterActivite(ctx, demande.patientId);
  const bareme = await baremeEnVigueur(tx, cpts, jour);
  const { depart } = demande;
  return reussi(
    effets(
      { id: demande.id, numero },
      {
        faits: [
          ...faitsDemandeRecue(demande, {
            age: demande.naissanceMois <= moisDeLAge(bareme, jour),
          }),
          ...(depart
            ? faitsDuRattachement(demande, { depart, declareeLe: null, quantite: 1 })
            : []),
        ],
        evenements: [{ genre: 'mt.demande-recue', donnees: { demande: demande.id } }],
        trace: { action: 'mt.demande-recue', objet: demande.id, personne: personneDe(demande) },
      },
    ),
  );
}

/** The request to write, checked against the calendar, the communes and the directory. */
export async function preparer(
  ctx: Ctx,
  saisie: Ouverture,
  jour: DateCivile,
): Promise<Result<NouvelleDemande & { readonly naissanceMois: DateCivile }, RefusDeDemande>> {
  const { tx, cpts, acteur } = ctx;
  const { nom, prenom, dateDeNaissance } = saisie;
  if (dateDeNaissance > jour) return refuse({ motif: 'naissance-a-venir' });
  const situation = await situationDe(tx, cpts, saisie.commune);
  if (!situation) return refuse({ motif: 'commune-inconnue' });
  const nommes = [...new Set([...saisie.souhaites, ...saisie.refuses])];
  if ((await professionnelsParIds(tx, nommes)).length < nommes.length)
    return refuse({ motif: 'medecin-inconnu' });
  if (!(await peutEtreNomme(ctx, saisie.depart))) return refuse({ motif: 'depart-inconnu' });
  const { annee, mois } = partsDe(dateDeNaissance);
  return reussi({
    ...saisie,
    criteres: criteresDe(saisie),
    id: ctx.ids(),
    patientId: await reconnaitrePatient(ctx, { nom, prenom, dateNaissance: dateDeNaissance }),
    naissanceMois: dateCivileDeParts(annee, mois, 1),
    recueLe: ctx.maintenant,
    recuePar: acteur.id,
    recueParNom: acteur.nom,
    secteur: situation.secteur,
    horsTerritoire: situation.horsTerritoire,
  });
}

/** A departure in progress; those that are not public are named by the coordination only. */
async function peutEtreNomme({ tx, cpts, acteur }: Ctx, depart: string | null): Promise<boolean> {
  if (depart === null) return true;
  const publics = !acteur.droits.has(INSTRUIRE);
  return (await departsAChoisir(tx, cpts, { publics })).some(({ id }) => id === depart);
}

/** Whoever names the doctor who leaves has lost them. */
function criteresDe({ criteres, depart }: SaisieDePersonne): SaisieDePersonne['criteres'] {
  return depart === null || criteres.includes('perte') ? criteres : [...criteres, 'perte'];
}

/** The request this person has already, named to whoever may read it only. */
async function deja(ctx: Ctx, saisie: SaisieDePersonne): Promise<RefusDeDemande> {
  const semblables = await demandesSemblables(ctx, saisie);
  const meme = semblables.find((semblable) => semblable.meme);
  const lisible =
    meme &&
    (ctx.acteur.droits.has(INSTRUIRE) || (meme.recuePar && meme.recuePar === ctx.acteur.id));
  return {
    motif: 'demande-en-cours',
    demande: lisible ? meme.id : null,
    numero: lisible ? meme.numero : null,
  };
}

/** Keeps the register: the coordination. */
export const INSTRUIRE = 'mt.demande.instruire';
