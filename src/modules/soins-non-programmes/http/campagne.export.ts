import { direNombre, direTaux } from '#kernel/dire-nombres.ts';
import { dateLongue, moisEtAnnee, pluriel } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { masquerRepartition } from '#kernel/masque.ts';
import { moisDe } from '#kernel/periode.ts';
import type { PdfDocument } from '#platform/documents/pdf.ts';
import { aRepondu, dresserAvancement, type Sollicite } from '../domain/campagne.ts';
import { direProfession } from '../ui/dire-tableau.ts';
import type { CampagneLue } from '../usecases/mener-campagne.ts';

type Contexte = { readonly cpts: string; readonly fuseau: string; readonly maintenant: Date };

/** The sheet of a campaign for the CPAM: figures, how they were made, who answered, at what date. */
export function feuilleDeCampagne(
  { campagne, sollicites }: CampagneLue,
  { cpts, fuseau, maintenant }: Contexte,
): PdfDocument {
  const jour = dateCivileDe(maintenant, fuseau);
  const { du, au } = moisDe(campagne.mois);
  const enCours = jour <= au ? ' Le mois n’est pas fini\u00A0: ces chiffres sont provisoires.' : '';
  return {
    titre: `Soins non programmés déclarés, ${moisEtAnnee(campagne.mois)}`,
    sousTitre: `${cpts}. Mini-recensement du ${dateLongue(du)} au ${dateLongue(au)}, arrêté le ${dateLongue(jour)}.${enCours}`,
    sections: [
      {
        titre: 'Patients reçus hors des créneaux',
        phrase: CE_QUE_C_EST,
        lignes: chiffres(sollicites),
      },
      { titre: 'Méthode', lignes: methode({ campagne, sollicites }, fuseau) },
      { titre: 'Qui a compté', phrase: QUI, lignes: repondants(sollicites) },
    ],
    pied: `${cpts}, recensement de ${moisEtAnnee(campagne.mois)}`,
    creeLe: maintenant,
  };
}

const CE_QUE_C_EST =
  'Chiffres déclarés par les professionnels, non mesurés. Les comptes de 1 à 4 ne sont pas dits, ni ceux qui les laisseraient retrouver par différence.';
const QUI =
  'Une personne a compté quand elle a déclaré au moins un patient. Les autres n’ont pas répondu\u00A0: ce n’est pas zéro.';

/** An institution reads it: small counts are masked as on its own board. */
function chiffres(sollicites: readonly Sollicite[]) {
  const { total, parts } = masquerRepartition(
    dresserAvancement(sollicites).map((l) => ({ cle: l.profession, nombre: l.comptes })),
  );
  return [
    { terme: 'Ensemble', valeur: direNombre(total) },
    ...parts.map(({ cle, nombre }) => ({
      terme: direProfession(cle),
      valeur:
        typeof nombre === 'number' && nombre > 0
          ? `${direNombre(nombre)} (${direTaux(nombre, total)})`
          : direNombre(nombre),
    })),
  ];
}

function methode({ campagne, sollicites }: CampagneLue, fuseau: string) {
  const messages = sollicites.reduce((n, un) => n + un.messages, 0);
  return [
    {
      terme: 'Comment',
      valeur:
        'Chaque professionnel compte d’une touche, le jour même, chaque patient vu sans rendez-vous en dehors des créneaux de la CPTS. Ni nom ni motif ne sont saisis. Une touche envoyée deux fois compte une fois\u00A0; une touche annulée est retirée par une correction, au journal d’activité.',
    },
    {
      terme: 'À qui',
      valeur: `${pluriel(sollicites.length, 'adhérent sollicité', 'adhérents sollicités')}, ${pluriel(messages, 'message envoyé', 'messages envoyés')}.`,
    },
    {
      terme: 'Ouverte',
      valeur: `Le ${dateLongue(dateCivileDe(campagne.ouverteLe, fuseau))}, par ${campagne.ouvertePar}.`,
    },
  ];
}

function repondants(sollicites: readonly Sollicite[]) {
  return dresserAvancement(sollicites).map((l) => ({
    terme: `${direProfession(l.profession)}, ${l.repondants} sur ${l.sollicites}`,
    valeur: sollicites
      .filter((un) => un.profession === l.profession && aRepondu(un))
      .map(({ nom }) => nom)
      .join(', '),
  }));
}
