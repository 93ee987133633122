import { z } from 'zod';
import { pendant } from '#kernel/dire-nombres.ts';
import { dateCivileDe, debutDeJour, finDeJour } from '#kernel/fuseau.ts';
import { moisDe } from '#kernel/periode.ts';
import { regardentDeLExterieur } from '#kernel/role.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { journeeEnChiffres } from '../data/journee.query.ts';
import { communesPlacees } from '../data/lieux.query.ts';
import { comptesDeRecensement } from '../data/recensements.query.ts';
import { suggererDesCreneaux } from '../domain/suggestion.ts';
import { toutVoir } from '../domain/tableau-vu.ts';
import { enAttenteAilleurs } from '../ui/a-faire-ailleurs.tsx';
import { AujourdhuiChiffresPage } from '../ui/aujourdhui-chiffres.page.tsx';
import { AujourdhuiCoordinationPage } from '../ui/aujourdhui-coordination.page.tsx';
import { AujourdhuiProfessionnelPage } from '../ui/aujourdhui-professionnel.page.tsx';
import { direRefus } from '../ui/refus.ts';
import { annulerRecensement } from '../usecases/annuler-recensement.ts';
import { compterAlertes } from '../usecases/compter-alertes.ts';
import { lireMaJournee, listerSansIssue } from '../usecases/lire-journee.ts';
import { compterLesMessages } from '../usecases/lire-messages.ts';
import { lireTableau } from '../usecases/lire-tableau.ts';
import { lireTableauCommunique } from '../usecases/lire-tableau-communique.ts';
import { compterADeplacer } from '../usecases/lister-a-deplacer.ts';
import { listerAReorienter } from '../usecases/lister-a-reorienter.ts';
import { listerDemandes } from '../usecases/lister-demandes.ts';
import { recenser } from '../usecases/recenser.ts';
import { contexteDe, retourAujourdhui } from './contexte.form.ts';

const zSlug = z.object({ slug: z.string() });

/** Home of each role: what waits for whoever regulates, their own day for a professional, figures for the others. */
export const aujourdhuiRoutes = [
  get('/app/:slug', {
    droit: 'connecte',
    saisie: zSlug.extend({ qui: z.uuid().optional() }),
    traiter: async (requete) => {
      const { peut } = contexteDe(requete);
      const { professionnel: soi, delegations } = requete.appel.acteur;
      if (peut('snp.demande.toutes')) return await coordination(requete);
      if ((soi || delegations.length > 0) && peut('snp.creneau.ouvrir'))
        return await professionnel(requete);
      return await chiffres(requete);
    },
  }),
  post('/app/:slug/soins/recensement', {
    droit: 'snp.recensement.declarer',
    saisie: zSlug,
    traiter: async (requete) => {
      const { base } = contexteDe(requete);
      const { professionnel: rpps } = requete.champs;
      const retour = retourAujourdhui(requete);
      const compte = await recenser(requete.appel, { professionnel: rpps });
      if (!compte.ok)
        return requete.rediriger(retour, { ton: 'warn', texte: direRefus(compte.refus) });
      return requete.rediriger(retour, {
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
      const annule = await annulerRecensement(requete.appel, { recensement: requete.saisie.id });
      return requete.rediriger(
        retourAujourdhui(requete),
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
  const aReorienter = await listerAReorienter(requete.appel, {});
  const mois = await chiffresDuMois(requete);
  const comptes = await compterLesMessages(requete.appel, {});
  if (!listes.ok || !mois || !comptes.ok) return requete.introuvable();
  const alertes = await compterAlertes(requete.appel, {});
  const { attente, echec } = comptes.valeur;
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
      aReorienter={aReorienter.ok ? aReorienter.valeur.rendezVous : []}
      aDeplacer={await nombreADeplacer(requete)}
      aFaire={await attendAilleurs(requete)}
      messages={{ enAttente: attente, enEchec: echec }}
      mois={mois}
      journal={alertes.ok ? alertes.valeur : null}
    />,
    PAGE,
  );
}

/** Elsewhere is on the board: who may not open it is told of care alone. */
async function attendAilleurs(requete: Requete<unknown>) {
  const { moment, peut } = contexteDe(requete);
  if (!peut('pilotage.tableau.lire')) return [];
  const siens = (await requete.aFaire()).filter(({ droit }) => peut(droit));
  return enAttenteAilleurs(siens, dateCivileDe(moment.maintenant, moment.fuseau));
}

async function professionnel(
  requete: Requete<{ readonly slug: string; readonly qui?: string | undefined }>,
): Promise<Response> {
  const { racine, cpts, moment, jetons } = contexteDe(requete);
  const jour = dateCivileDe(moment.maintenant, moment.fuseau);
  const lue = await lireMaJournee(requete.appel, { professionnel: requete.saisie.qui });
  if (!lue.ok) return requete.introuvable();
  const { qui } = lue.valeur;
  if (!qui) return await chiffres(requete);
  const autre = qui !== requete.appel.acteur.professionnel;
  return requete.page(
    <AujourdhuiProfessionnelPage
      racine={racine}
      moment={moment}
      jetons={jetons}
      points={await requete.lire((tx) => communesPlacees(tx, cpts))}
      {...lue.valeur}
      pour={autre ? (lue.valeur.choix.find(({ id }) => id === qui) ?? null) : null}
      qui={qui}
      aDeplacer={await nombreADeplacer(requete)}
      aFaire={await attendAilleurs(requete)}
      suggestions={suggererDesCreneaux(lue.valeur.creneaux, moment)}
      recensement={
        await requete.lire((tx) => comptesDeRecensement(tx, cpts, { professionnel: qui, jour }))
      }
    />,
    PAGE,
  );
}

async function nombreADeplacer({ appel }: Requete<unknown>): Promise<number> {
  const lus = await compterADeplacer(appel, {});
  return lus.ok ? lus.valeur.nombre : 0;
}

async function chiffres(requete: Lieu): Promise<Response> {
  const { racine, cpts, moment, peut } = contexteDe(requete);
  return requete.page(
    <AujourdhuiChiffresPage
      racine={racine}
      moment={moment}
      points={await requete.lire((tx) => communesPlacees(tx, cpts))}
      chiffres={await chiffresLus(requete)}
      aFaire={await attendAilleurs(requete)}
      peut={{
        recevoir: peut('snp.demande.recevoir'),
        ouvrir: peut('snp.creneau.ouvrir'),
        bord: peut('pilotage.tableau.lire'),
      }}
    />,
    PAGE,
  );
}

/** The month for whoever works in the CPTS; the last closed quarter, masked, from outside. */
async function chiffresLus(requete: Lieu) {
  if (regardentDeLExterieur(requete.appel.acteur.roles)) {
    const lu = await lireTableauCommunique(requete.appel, {});
    if (!lu.ok) return null;
    const { tableau, periode } = lu.valeur;
    const quand = pendant(periode);
    return { tableau, pendant: quand, titre: `Accès aux soins, ${quand}` };
  }
  const mois = await chiffresDuMois(requete);
  return mois
    ? {
        tableau: toutVoir(mois),
        pendant: 'depuis le début du mois',
        titre: 'Accès aux soins, ce mois-ci',
      }
    : null;
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
