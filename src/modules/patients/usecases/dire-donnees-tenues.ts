import { dateCivile } from '#kernel/date-civile.ts';
import { dateChiffres, dateHeure } from '#kernel/formats.ts';
import { afficherTelephone, estTelephone } from '#kernel/telephone.ts';
import type { Accord } from '../domain/accord.ts';
import type { Bris, RaisonDeBris } from '../domain/bris-de-glace.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { Membre } from '../domain/equipe.ts';
import { nomUsuel, type Sexe } from '../domain/identite.ts';
import type { Opposition } from '../domain/opposition.ts';

/** One record about a person, said to them. */
export type Tenue = {
  readonly titre: string;
  readonly depuis: Date;
  readonly pourquoi: string;
  readonly lignes: readonly { readonly libelle: string; readonly valeur: string }[];
};

type Dites = readonly (readonly [string, string | null])[];

const lignesDe = (dites: Dites): Tenue['lignes'] =>
  dites.flatMap(([libelle, valeur]) => (valeur ? [{ libelle, valeur }] : []));

const SEXES: Readonly<Record<Sexe, string>> = { f: 'Féminin', m: 'Masculin', inconnu: 'Inconnu' };

const RAISONS: Readonly<Record<RaisonDeBris, string>> = {
  urgence: 'Une urgence',
  'garde-ou-remplacement': 'Une garde ou un remplacement',
  'continuite-des-soins': 'La continuité de vos soins',
  'demande-du-patient': 'Votre demande',
  autre: 'Une autre raison',
};

type Noms = {
  /** By INSEE code. */
  readonly communes: ReadonlyMap<string, string>;
  readonly medecinTraitant: string | null;
};

/** Who the person is, as the record says it. */
export function direIdentite(dossier: Dossier, noms: Noms): Tenue {
  return {
    titre: 'Votre dossier',
    depuis: dossier.creeLe,
    pourquoi: 'pour vous reconnaître, et savoir qui vous soigne',
    lignes: identite(dossier, noms),
  };
}

function identite(
  { traits, contact, matricule, commune }: Dossier,
  { communes, medecinTraitant }: Noms,
): Tenue['lignes'] {
  if (!traits) return [{ libelle: 'Identité', valeur: 'illisible\u00A0: la clé manque' }];
  const telephone = traits.telephone ?? '';
  const nomDe = (code: string | null) => code && (communes.get(code) ?? code);
  return lignesDe([
    ['Nom', nomUsuel(traits)],
    ['Nom de naissance', traits.nomDeNaissance],
    ['Prénoms', traits.prenoms.join(', ')],
    ['Date de naissance', dateChiffres(dateCivile(traits.dateDeNaissance))],
    ['Lieu de naissance', nomDe(traits.communeDeNaissance)],
    ['Sexe', SEXES[traits.sexe]],
    ['Commune', nomDe(commune)],
    ['Téléphone', estTelephone(telephone) ? afficherTelephone(telephone) : null],
    ['Adresse électronique', traits.courriel],
    [
      'Personne à prévenir',
      contact && [contact.nom, contact.lien, contact.telephone].filter(Boolean).join(', '),
    ],
    ['Médecin traitant', medecinTraitant],
    ['Matricule INS', matricule],
  ]);
}

/** Somebody who is or was of their team. */
export function direMembre({ nom, fonction, depuis, jusquA }: Membre, fuseau: string): Tenue {
  return {
    titre: 'Un membre de votre équipe de soins',
    depuis,
    pourquoi: 'pour que les professionnels qui vous suivent se connaissent',
    lignes: lignesDe([
      ['Nom', nom],
      ['Fonction', fonction],
      ['Jusqu’au', jusquA && dateHeure(jusquA, fuseau)],
    ]),
  };
}

/** What they answered on the exchange or the sharing of what is known of them. */
export function direReponse(
  { objet, reponse, recueilliLe, finiLe }: Accord,
  fuseau: string,
): Tenue {
  const oui = objet === 'echange' ? 'Vous ne vous y opposez pas' : 'Vous acceptez';
  const non = objet === 'echange' ? 'Vous vous y opposez' : 'Vous refusez';
  return {
    titre: objet === 'echange' ? 'Échange dans votre équipe' : 'Partage au-delà de votre équipe',
    depuis: recueilliLe,
    pourquoi: 'pour respecter ce que vous avez répondu',
    lignes: lignesDe([
      ['Réponse', reponse === 'oui' ? oui : non],
      ['Remplacée le', finiLe && dateHeure(finiLe, fuseau)],
    ]),
  };
}

/** A professional whom they block, or blocked. */
export function direOpposition(
  { professionnelNom, poseeLe, leveeLe }: Opposition,
  fuseau: string,
): Tenue {
  return {
    titre: 'Un professionnel que vous bloquez',
    depuis: poseeLe,
    pourquoi: 'pour qu’il ne vous trouve plus, sans que rien ne le lui dise',
    lignes: lignesDe([
      ['Nom', professionnelNom],
      ['Jusqu’au', leveeLe && dateHeure(leveeLe, fuseau)],
    ]),
  };
}

/** An emergency access to their record. */
export function direBris(bris: Bris, fuseau: string): Tenue {
  const revu = bris.justifie ? 'Jugé justifié' : 'Jugé injustifié';
  return {
    titre: 'Un accès exceptionnel à votre dossier',
    depuis: bris.ouvertLe,
    pourquoi: 'pour que la coordination le relise, et vous en rende compte',
    lignes: lignesDe([
      ['Par', bris.parNom],
      ['Raison', RAISONS[bris.raison]],
      ['Ce qui a été dit', bris.precision],
      ['Jusqu’au', dateHeure(bris.finitLe, fuseau)],
      ['Relecture', bris.revuLe && [revu, bris.commentaire].filter(Boolean).join('\u00A0: ')],
    ]),
  };
}
