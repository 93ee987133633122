import { nomPropre } from '#kernel/texte.ts';
import type { Ton } from '#ui/etiquette.tsx';
import { direProfession } from '../domain/profession.ts';
import type { Verification } from '../domain/verification.ts';

type Dite = { readonly ton: Ton; readonly titre: string; readonly phrase: string };

/** What the national directory says of somebody who asks, in plain words. */
export function direVerification(v: Verification, rpps: string | null): Dite {
  if (v.genre === 'sans-numero')
    return {
      ton: 'attention',
      titre: 'Sans numéro RPPS',
      phrase:
        'Rien ne permet de vérifier dans le répertoire national. Appelez cette personne à un numéro que vous connaissez.',
    };
  if (v.genre === 'introuvable')
    return {
      ton: 'grave',
      titre: 'Numéro introuvable',
      phrase: `Le numéro RPPS ${rpps ?? ''} n’est pas dans le répertoire national que vous avez importé. Il est peut-être mal recopié, ou plus récent que votre import.`,
    };
  return trouvee(v);
}

function trouvee({ personne: p, memeNom }: Extract<Verification, { genre: 'trouve' }>): Dite {
  const nom = `${nomPropre(p.prenom)} ${nomPropre(p.nom)}`;
  const metier = direProfession(p.profession);
  const lieu = p.commune ? `, en exercice à ${p.commune}` : ', sans lieu d’exercice connu';
  const qui = `Ce numéro RPPS est celui de ${nom}, ${metier}${lieu}.`;
  const territoire = p.dansLeTerritoire
    ? 'C’est dans votre territoire.'
    : 'Ce n’est pas dans votre territoire.';
  if (!memeNom)
    return {
      ton: 'grave',
      titre: 'Numéro d’une autre personne',
      phrase: `${qui} Ce n’est pas le nom donné dans la demande.`,
    };
  return p.dansLeTerritoire
    ? { ton: 'ok', titre: 'Vérifié', phrase: `${qui} Même nom. ${territoire}` }
    : { ton: 'attention', titre: 'Hors du territoire', phrase: `${qui} Même nom. ${territoire}` };
}
