import { joursEntre } from '#kernel/date-civile.ts';
import { dateCourte } from '#kernel/formats.ts';
import type { Constats, Mesure } from './constats.ts';

/** A job of each night that has not run for longer is taken as stopped. */
const JOURS_SANS_NOUVELLE = 2;

type Installation = Constats['installation'];

/** Against who should not see the data. What the program always does is said so; the rest is read from its settings. */
export function contreLAcces(constats: Constats): readonly Mesure[] {
  const { installation } = constats;
  return [
    enPlace('Cloison entre CPTS', 'Imposée par la base elle-même, à chaque lecture.'),
    enPlace(
      'Besoin d’en connaître',
      'Bureau, trésorerie, ARS et CPAM ne voient que des nombres ; hors de la CPTS, trimestres clos seulement, sans effectif de 1 à 4 ni de quoi le retrouver par différence.',
    ),
    secondFacteur(installation),
    chiffrement(installation),
    {
      mesure: 'Chiffrement en route',
      etat: installation.adresseChiffree ? 'en-place' : 'absente',
      precision: installation.adresseChiffree
        ? 'Adresse publique en https.'
        : 'L’adresse publique n’est pas en https : à régler (PUBLIC_URL) avant toute donnée réelle.',
    },
    versLaBase(installation),
    conservation(constats),
  ];
}

function secondFacteur({ demonstration }: Installation): Mesure {
  const mesure = 'Second facteur';
  return demonstration
    ? {
        mesure,
        etat: 'absente',
        precision:
          'Les comptes de démonstration, dont le mot de passe est public, entrent sans second facteur : à fermer (MAILLAGE_DEMONSTRATION) avant toute donnée réelle.',
      }
    : enPlace(
        mesure,
        'Exigé des comptes qui peuvent lire des données de santé ; session fermée après 30 minutes sans geste, 4 heures au plus.',
      );
}

function chiffrement({ cles, base }: Installation): Mesure {
  const mesure = 'Chiffrement des identités';
  if (cles === 'environnement')
    return enPlace(
      mesure,
      'Champ par champ, par des clés données par l’hébergeur, hors de la base.',
    );
  return base === 'distante'
    ? enPlace(
        mesure,
        'Champ par champ, par une clé gardée dans un fichier de l’hébergeur, hors de la base.',
      )
    : {
        mesure,
        etat: 'a-completer',
        precision:
          'Champ par champ, mais la clé est dans un fichier du disque qui porte la base : qui prend le disque a les deux. Donner les clés à part (MAILLAGE_CLES), ou dire ici comment le disque est chiffré.',
      };
}

function versLaBase({ base, baseChiffree }: Installation): Mesure {
  const mesure = 'Chiffrement vers la base';
  if (base === 'embarquee')
    return { mesure, etat: 'sans-objet', precision: 'La base est sur la même machine.' };
  return baseChiffree
    ? enPlace(mesure, 'Le programme ne lui parle que chiffré, ou sur la même machine.')
    : {
        mesure,
        etat: 'absente',
        precision:
          'Le programme peut lui parler en clair sur le réseau : régler sslmode dans DATABASE_URL.',
      };
}

function conservation({ durees, dernierPassage, aujourdhui }: Constats): Mesure {
  const mesure = 'Durées de conservation';
  const sans = durees.filter(({ jours }) => jours === null);
  if (sans.length > 0)
    return {
      mesure,
      etat: 'a-completer',
      precision: `À fixer par la CPTS pour : ${sans.map(({ libelle }) => libelle.toLowerCase()).join(', ')}.`,
    };
  if (dernierPassage === null || joursEntre(dernierPassage, aujourdhui) > JOURS_SANS_NOUVELLE)
    return {
      mesure,
      etat: 'absente',
      precision: dernierPassage
        ? `Fixées, mais plus appliquées : le dernier passage est du ${dateCourte(dernierPassage)}.`
        : 'Fixées, mais aucun passage de nuit ne les a encore appliquées.',
    };
  return enPlace(
    mesure,
    `Fixées pour chaque sorte de donnée ; dernier passage le ${dateCourte(dernierPassage)}.`,
  );
}

/** Against who would change them. */
export function contreLAlteration(constats: Constats): readonly Mesure[] {
  return [
    tracabilite(constats),
    enPlace('Journal d’activité', 'Une correction est une nouvelle entrée, jamais une réécriture.'),
    enPlace(
      'Saisies simultanées',
      'Une modification faite sur une page périmée est refusée et montrée.',
    ),
  ];
}

function tracabilite({ chaine, aujourdhui }: Constats): Mesure {
  const mesure = 'Traçabilité';
  const dit =
    'Chaque lecture et chaque écriture de donnée de santé laisse une trace enchaînée par empreinte';
  if (chaine?.rompue)
    return {
      mesure,
      etat: 'absente',
      precision: `La chaîne est rompue, vérification du ${dateCourte(chaine.verifieeLe)} : voir le journal des accès.`,
    };
  if (!chaine || joursEntre(chaine.verifieeLe, aujourdhui) > JOURS_SANS_NOUVELLE)
    return {
      mesure,
      etat: 'a-completer',
      precision: chaine
        ? `${dit}, mais la chaîne n’est plus vérifiée depuis le ${dateCourte(chaine.verifieeLe)}.`
        : `${dit}, mais la chaîne n’a pas encore été vérifiée.`,
    };
  return enPlace(
    mesure,
    `${dit}, que personne ne peut modifier sans que cela se voie ; chaîne entière le ${dateCourte(chaine.verifieeLe)}.`,
  );
}

/** Against their loss. What is saved, and where, the program cannot know. */
export function contreLaPerte({ installation, ecrituresDurables }: Constats): readonly Mesure[] {
  return [
    {
      mesure: 'Sauvegarde de la base',
      etat: 'a-completer',
      precision:
        installation.base === 'distante'
          ? 'Base de l’hébergeur : dire ici qui la sauvegarde, à quel rythme, et le dernier essai de restauration.'
          : 'Base embarquée : « npx maillage backup » doit être programmé ; dire ici le rythme et le dernier essai de restauration.',
    },
    {
      mesure: 'Sauvegarde des clés',
      etat: 'a-completer',
      precision:
        'À part de la base : sans elles, les identités restaurées sont illisibles. Dire ici où.',
    },
    {
      mesure: 'Arrêt brutal',
      etat: ecrituresDurables ? 'en-place' : 'absente',
      precision: ecrituresDurables
        ? 'Rien de ce qui a été confirmé à l’écran n’est perdu.'
        : 'La base répond avant d’avoir écrit sur le disque : remettre fsync et synchronous_commit.',
    },
  ];
}

function enPlace(mesure: string, precision: string): Mesure {
  return { mesure, etat: 'en-place', precision };
}
