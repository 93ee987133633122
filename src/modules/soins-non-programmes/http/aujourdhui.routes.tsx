import { z } from 'zod';
import { dateCivileDe, debutDeJour, finDeJour } from '#kernel/fuseau.ts';
import { moisDe } from '#kernel/periode.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { journeeEnChiffres } from '../data/journee.query.ts';
import { communesPlacees } from '../data/lieux.query.ts';
import { compterMessages } from '../data/messages.query.ts';
import { comptesDeRecensement } from '../data/recensements.query.ts';
import { suggererDesCreneaux } from '../domain/suggestion.ts';
import { AujourdhuiChiffresPage } from '../ui/aujourdhui-chiffres.page.tsx';
import { AujourdhuiCoordinationPage } from '../ui/aujourdhui-coordination.page.tsx';
import { AujourdhuiProfessionnelPage } from '../ui/aujourdhui-professionnel.page.tsx';
import { direRefus } from '../ui/refus.ts';
import { annulerRecensement } from '../usecases/annuler-recensement.ts';
import { lireMaJournee, listerSansIssue } from '../usecases/lire-journee.ts';
import { lireTableau } from '../usecases/lire-tableau.ts';
import { listerDemandes } from '../usecases/lister-demandes.ts';
import { recenser } from '../usecases/recenser.ts';
import { contexteDe } from './contexte.form.ts';

const zSlug = z.object({ slug: z.string() });

/** Home of each role: what waits for whoever regulates, their own day for a professional, figures for the others. */
export const aujourdhuiRoutes = [
  get('/app/:slug', {
    droit: 'connecte',
    saisie: zSlug,
    traiter: async (requete) => {
      const { peut } = contexteDe(requete);
      if (peut('snp.demande.toutes')) return await coordination(requete);
      if (requete.appel.acteur.professionnel && peut('snp.creneau.ouvrir'))
        return await professionnel(requete, requete.appel.acteur.professionnel);
      return await chiffres(requete);
    },
  }),
  post('/app/:slug/soins/recensement', {
    droit: 'snp.recensement.declarer',
    saisie: zSlug,
    traiter: async (requete) => {
      const { racine, base } = contexteDe(requete);
      const compte = await recenser(requete.appel, {});
      if (!compte.ok)
        return requete.rediriger(racine, { ton: 'warn', texte: direRefus(compte.refus) });
      return requete.rediriger(racine, {
        ton: 'ok',
        texte: 'Un patient de plus est compté.',
        annuler: { action: `${base}/recensement/${compte.valeur.id}/annuler`, libelle: 'Annuler' },
      });
    },
  }),
  post('/app/:slug/soins/recensement/:id/annuler', {
    droit: 'snp.recensement.declarer',
    saisie: zSlug.extend({ id: z.uuid() }),
    traiter: async (requete) => {
      const { racine } = contexteDe(requete);
      const annule = await annulerRecensement(requete.appel, { recensement: requete.saisie.id });
      return requete.rediriger(
        racine,
        annule.ok
          ? { ton: 'ok', texte: 'Le dernier compte est retiré.' }
          : { ton: 'warn', texte: direRefus(annule.refus) },
      );
    },
  }),
];

type Lieu = Requete<{ readonly slug: string }>;
const PAGE = { titre: 'Aujourd’hui', lieu: 'aujourdhui' };

async function coordination(requete: Lieu): Promise<Response> {
  const { racine, cpts, moment, jetons } = contexteDe(requete);
  const jour = dateCivileDe(moment.maintenant, moment.fuseau);
  const bornes = { debut: debutDeJour(jour, moment.fuseau), fin: finDeJour(jour, moment.fuseau) };
  const listes = await listerDemandes(requete.appel, {});
  const sansIssue = await listerSansIssue(requete.appel, {});
  const mois = await chiffresDuMois(requete);
  if (!listes.ok || !mois) return requete.introuvable();
  const { attente, echec } = await requete.lire((tx) => compterMessages(tx, cpts));
  return requete.page(
    <AujourdhuiCoordinationPage
      racine={racine}
      moment={moment}
      jetons={jetons}
      points={await requete.lire((tx) => communesPlacees(tx, cpts))}
      journee={await requete.lire((tx) => journeeEnChiffres(tx, cpts, bornes))}
      demandes={listes.valeur.enAttente}
      faitesAujourdhui={listes.valeur.faites.length}
      sansIssue={sansIssue.ok ? sansIssue.valeur.creneaux : []}
      messages={{ enAttente: attente, enEchec: echec }}
      mois={mois}
    />,
    PAGE,
  );
}

async function professionnel(requete: Lieu, id: string): Promise<Response> {
  const { racine, cpts, moment, jetons } = contexteDe(requete);
  const jour = dateCivileDe(moment.maintenant, moment.fuseau);
  const lue = await lireMaJournee(requete.appel, {});
  if (!lue.ok) return requete.introuvable();
  return requete.page(
    <AujourdhuiProfessionnelPage
      racine={racine}
      moment={moment}
      jetons={jetons}
      points={await requete.lire((tx) => communesPlacees(tx, cpts))}
      {...lue.valeur}
      suggestions={suggererDesCreneaux(lue.valeur.creneaux, moment)}
      recensement={
        await requete.lire((tx) => comptesDeRecensement(tx, cpts, { professionnel: id, jour }))
      }
    />,
    PAGE,
  );
}

async function chiffres(requete: Lieu): Promise<Response> {
  const { racine, cpts, moment, peut } = contexteDe(requete);
  return requete.page(
    <AujourdhuiChiffresPage
      racine={racine}
      moment={moment}
      points={await requete.lire((tx) => communesPlacees(tx, cpts))}
      mois={await chiffresDuMois(requete)}
      peut={{
        recevoir: peut('snp.demande.recevoir'),
        ouvrir: peut('snp.creneau.ouvrir'),
      }}
    />,
    PAGE,
  );
}

/** Null for a role that may not read the board. */
async function chiffresDuMois(requete: Lieu) {
  const { moment } = contexteDe(requete);
  const { du } = moisDe(dateCivileDe(moment.maintenant, moment.fuseau));
  const tableau = await lireTableau(requete.appel, {
    du,
    au: dateCivileDe(moment.maintenant, moment.fuseau),
  });
  return tableau.ok ? tableau.valeur : null;
}
