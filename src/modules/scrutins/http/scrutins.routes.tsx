import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { scrutinsDeLaCpts } from '../data/scrutins.query.ts';
import { candidatsDuTourSuivant, elire } from '../domain/depouillement.ts';
import { optionsDe } from '../domain/scrutin.ts';
import { NouveauScrutinPage } from '../ui/nouveau-scrutin.page.tsx';
import { ScrutinsPage } from '../ui/scrutins.page.tsx';
import { lireDepouillement } from '../usecases/lire-depouillement.ts';
import { preparerScrutin } from '../usecases/preparer-scrutin.ts';
import { listerSources } from '../usecases/voir-scrutin.ts';
import {
  contexteDe,
  corpsDe,
  type Erreurs,
  erreursDe,
  plusieurs,
  retour,
} from './contexte.form.ts';

const CHEMIN = '/app/:slug/vie-associative/scrutins';
const droit = 'scrutins.scrutin.tenir';
const saisie = z.object({ slug: z.string() });

/** Votes, and a new one. */
export const scrutinsRoutes = [
  get(CHEMIN, {
    droit: 'scrutins.scrutin.lire',
    saisie,
    traiter: async (requete) => {
      const { base, cpts, moment, peut } = contexteDe(requete);
      return requete.page(
        <ScrutinsPage
          base={base}
          onglets={requete.onglets('asso-scrutins')}
          moment={moment}
          scrutins={await requete.lire((tx) => scrutinsDeLaCpts(tx, cpts))}
          tenir={peut(droit)}
        />,
        { titre: 'Scrutins', lieu: 'vie-associative' },
      );
    },
  }),
  get(`${CHEMIN}/nouveau`, {
    droit,
    saisie: saisie.extend({ suite: z.uuid().optional().catch(undefined) }),
    traiter: async (requete) => await formulaire(requete, requete.saisie.suite ?? '', null),
  }),
  post(CHEMIN, {
    droit,
    saisie,
    traiter: async (requete) => {
      const corps = corpsDe(requete);
      const colleges = plusieurs(corps, 'colleges');
      const fait = await preparerScrutin(requete.appel, { ...requete.champs, colleges });
      if (!fait.ok)
        return await formulaire(requete, requete.champs['precedent'] ?? '', erreursDe(fait.refus));
      return retour(requete, fait, {
        vers: `/${fait.valeur.id}`,
        dire: () => 'Le scrutin est préparé. Relisez sa liste, puis ouvrez-le.',
      });
    },
  }),
];

async function formulaire(
  requete: Requete<unknown>,
  suite: string,
  erreurs: Erreurs | null,
): Promise<Response> {
  const { base, jetons } = contexteDe(requete);
  const sources = await listerSources(requete.appel, {});
  if (!sources.ok) return requete.introuvable();
  const premier = suite === '' ? null : await premierTour(requete, suite);
  if (suite !== '' && !premier) return requete.introuvable();
  const ecrites = {
    ...requete.champs,
    colleges: plusieurs(corpsDe(requete), 'colleges'),
  };
  return requete.page(
    <NouveauScrutinPage
      base={base}
      jetons={jetons}
      saisie={{
        valeurs: erreurs ? ecrites : (premier?.valeurs ?? {}),
        erreurs: erreurs ?? {},
      }}
      {...sources.valeur}
      premier={premier}
    />,
    {
      titre: 'Préparer un scrutin',
      lieu: 'vie-associative',
      ...(erreurs ? { statut: 422 } : {}),
    },
  );
}

/** What a second round takes of the first: seats that are left, candidates who are not elected, its rule but no majority. */
async function premierTour({ appel }: Requete<unknown>, id: string) {
  const lu = await lireDepouillement(appel, { scrutin: id });
  if (!lu.ok) return null;
  const { scrutin, decompte } = lu.valeur;
  const { genre, titre, objet, mode, sieges } = scrutin;
  const tour = { decompte, inscrits: scrutin.inscrits };
  const options = optionsDe(scrutin);
  const resultat = sieges === null ? null : elire({ ...scrutin, sieges, options }, tour);
  const valeurs = {
    ...{ genre, mode, titre: `${titre}, second tour`.slice(0, 160), objet: objet ?? '' },
    candidats: resultat ? candidatsDuTourSuivant(resultat).join('\n') : '',
    sieges: resultat ? String(resultat.restants) : '',
  };
  return { id, titre, valeurs };
}
