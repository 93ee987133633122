import { dateCivile } from '#kernel/date-civile.ts';
import { dateChiffres, dateHeure } from '#kernel/formats.ts';
import { afficherTelephone, estTelephone } from '#kernel/telephone.ts';
import type { Coffre, Tx } from '#platform/use-case.ts';
import { erasePatient, patientsInactifs } from '../data/effacer.repository.ts';
import { loadPatient } from '../data/patients.repository.ts';
import { accordsDuPatient, equipeDuPatient } from '../data/suivi.query.ts';
import type { Accord } from '../domain/accord.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { Membre } from '../domain/equipe.ts';
import { nomUsuel } from '../domain/identite.ts';
import { lireDossier } from './sceller.ts';

type Ctx = {
  readonly tx: Tx;
  readonly cpts: string;
  readonly fuseau: string;
  readonly maintenant: Date;
  readonly coffre: Coffre;
};

type Tenue = {
  readonly titre: string;
  readonly depuis: Date;
  readonly pourquoi: string;
  readonly lignes: readonly { readonly libelle: string; readonly valeur: string }[];
};

/** What the record of a person says of them, in words they understand. */
export async function lireLaPersonne(ctx: Ctx, patient: string): Promise<readonly Tenue[]> {
  const ligne = await loadPatient(ctx.tx, ctx.cpts, patient);
  if (!ligne) return [];
  const equipe = await equipeDuPatient(ctx.tx, ctx.cpts, patient);
  const accords = await accordsDuPatient(ctx.tx, ctx.cpts, patient);
  const dossier = lireDossier(ctx, ligne);
  return [
    {
      titre: 'Votre dossier',
      depuis: dossier.creeLe,
      pourquoi: 'pour vous reconnaître, et savoir qui vous soigne',
      lignes: identite(dossier),
    },
    ...equipe.map((membre) => place(ctx, membre)),
    ...accords.map((accord) => reponse(ctx, accord)),
  ];
}

/** Their usual name; null when they are erased, or when the key is not there. */
export async function nommerLaPersonne(ctx: Ctx, patient: string): Promise<string | null> {
  const ligne = await loadPatient(ctx.tx, ctx.cpts, patient);
  const traits = ligne && lireDossier(ctx, ligne).traits;
  return traits ? nomUsuel(traits) : null;
}

/** Erases who the person is; how many records. */
export async function effacerLaPersonne(ctx: Ctx, patient: string): Promise<number> {
  return await erasePatient(ctx.tx, ctx.cpts, patient, ctx.maintenant);
}

/** Erases the people for whom nothing was done since before an instant. */
export async function effacerLesInactifs(ctx: Ctx, avant: Date): Promise<number> {
  let effaces = 0;
  for (const id of await patientsInactifs(ctx.tx, ctx.cpts, avant))
    effaces += await effacerLaPersonne(ctx, id);
  return effaces;
}

function identite({ traits, contact, matricule }: Dossier): Tenue['lignes'] {
  if (!traits) return [{ libelle: 'Identité', valeur: 'illisible\u00A0: la clé manque' }];
  const telephone = traits.telephone ?? '';
  const dites: readonly (readonly [string, string | null])[] = [
    ['Nom', nomUsuel(traits)],
    ['Nom de naissance', traits.nomDeNaissance],
    ['Prénoms', traits.prenoms.join(', ')],
    ['Date de naissance', dateChiffres(dateCivile(traits.dateDeNaissance))],
    ['Téléphone', estTelephone(telephone) ? afficherTelephone(telephone) : null],
    ['Adresse électronique', traits.courriel],
    ['Personne à prévenir', contact && `${contact.nom}, ${contact.telephone}`],
    ['Matricule INS', matricule],
  ];
  return dites.flatMap(([libelle, valeur]) => (valeur ? [{ libelle, valeur }] : []));
}

function place({ fuseau }: Ctx, { nom, fonction, depuis, jusquA }: Membre): Tenue {
  return {
    titre: 'Un membre de votre équipe de soins',
    depuis,
    pourquoi: 'pour que les professionnels qui vous suivent se connaissent',
    lignes: [
      { libelle: 'Nom', valeur: nom },
      { libelle: 'Fonction', valeur: fonction },
      ...(jusquA ? [{ libelle: 'Jusqu’au', valeur: dateHeure(jusquA, fuseau) }] : []),
    ],
  };
}

function reponse({ fuseau }: Ctx, accord: Accord): Tenue {
  const { objet, recueilliLe, finiLe } = accord;
  const oui = objet === 'echange' ? 'Vous ne vous y opposez pas' : 'Vous acceptez';
  const non = objet === 'echange' ? 'Vous vous y opposez' : 'Vous refusez';
  return {
    titre: objet === 'echange' ? 'Échange dans votre équipe' : 'Partage au-delà de votre équipe',
    depuis: recueilliLe,
    pourquoi: 'pour respecter ce que vous avez répondu',
    lignes: [
      { libelle: 'Réponse', valeur: accord.reponse === 'oui' ? oui : non },
      ...(finiLe ? [{ libelle: 'Remplacée le', valeur: dateHeure(finiLe, fuseau) }] : []),
    ],
  };
}
