import { z } from 'zod';
import { pluriel } from '#kernel/formats.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { sitesPublics } from '../data/sites.query.ts';
import { direHoraire, direRefus, phrase } from '../ui/dire-site.ts';
import { MessageDePermanence, PermanencesParLienPage } from '../ui/permanences-par-lien.page.tsx';
import { SitesPublicsPage } from '../ui/sites-publics.page.tsx';
import {
  lirePermanencesParLien,
  prendrePermanenceParLien,
} from '../usecases/prendre-permanence.ts';
import { rendrePermanenceParLien } from '../usecases/rendre-permanence.ts';
import { contexteDe } from './contexte.form.ts';

const droit = 'public';
const zSlug = z.object({ slug: z.string() });
const zJeton = zSlug.extend({ jeton: z.string().max(60) });
type ParLien = Requete<{ readonly jeton: string }>;

/** For everybody: where to go. For who holds a link: hours to take. */
export const sitesPublicsRoutes = [
  get('/c/:slug/sites', {
    droit,
    saisie: zSlug,
    traiter: async (requete) => {
      const { cpts } = contexteDe(requete);
      return requete.page(
        <SitesPublicsPage sites={await requete.lire((tx) => sitesPublics(tx, cpts))} />,
        {
          titre: 'Où consulter',
          description:
            'Maisons médicales de garde et centres de soins non programmés\u00A0: adresses, horaires, téléphones.',
        },
      );
    },
  }),
  get('/c/:slug/sites/permanences/:jeton', {
    droit,
    saisie: zJeton,
    traiter: async (requete) => await aPrendre(requete),
  }),
  post('/c/:slug/sites/permanences/:jeton/prendre', {
    droit,
    saisie: zJeton,
    traiter: async (requete) => {
      const { jeton } = requete.saisie;
      const { permanence } = requete.champs;
      const prise = await prendrePermanenceParLien(requete.appel, { jeton, permanence });
      if (!prise.ok)
        return prise.refus.motif === 'lien-inconnu' || prise.refus.motif === 'saisie-invalide'
          ? lienMort(requete)
          : await aPrendre(requete, direRefus(prise.refus));
      const { publique, moment } = contexteDe(requete);
      const { site, debut, fin, creneaux } = prise.valeur;
      const horaire = { debut: new Date(debut), fin: new Date(fin) };
      return requete.page(
        <MessageDePermanence
          titre="Cette permanence est à vous"
          phrase={`${site}, ${direHoraire(horaire, moment.fuseau)}. ${phrase(pluriel(creneaux, 'créneau est ouvert', 'créneaux sont ouverts'))} à votre nom. Merci.`}
          suite={{
            href: `${publique}/permanences/${jeton}`,
            libelle: 'Voir ce qui reste à prendre',
          }}
        />,
        { titre: 'Permanence prise' },
      );
    },
  }),
  post('/c/:slug/sites/permanences/:jeton/rendre', {
    droit,
    saisie: zJeton,
    traiter: async (requete) => {
      const { jeton } = requete.saisie;
      const { permanence, raison } = requete.champs;
      const rendue = await rendrePermanenceParLien(requete.appel, { jeton, permanence, raison });
      if (!rendue.ok)
        return rendue.refus.motif === 'lien-inconnu' || rendue.refus.motif === 'saisie-invalide'
          ? lienMort(requete)
          : await aPrendre(requete, direRefus(rendue.refus));
      const { publique, moment, jetons } = contexteDe(requete);
      const { site, debut, fin, aDeplacer } = rendue.valeur;
      const horaire = { debut: new Date(debut), fin: new Date(fin) };
      const ici = `${publique}/permanences/${jeton}`;
      return requete.page(
        <MessageDePermanence
          titre="C’est noté, l’équipe est appelée"
          phrase={`${site}, ${direHoraire(horaire, moment.fuseau)}. ${aDeplacer > 0 ? `${phrase(pluriel(aDeplacer, 'rendez-vous déjà pris est confié', 'rendez-vous déjà pris sont confiés'))} à la régulation. ` : ''}Tant que personne ne l’a prise, vous pouvez la garder.`}
          defaire={{
            action: `${ici}/prendre`,
            csrf: jetons.csrf,
            cle: `${jetons.cle}-d`,
            permanence: permanence ?? '',
          }}
          suite={{ href: ici, libelle: 'Voir vos permanences' }}
        />,
        { titre: 'Permanence rendue' },
      );
    },
  }),
];

/** Hours that wait, after a refusal with its reason. */
async function aPrendre(requete: ParLien, refus?: string): Promise<Response> {
  const { publique, jetons, moment } = contexteDe(requete);
  const { jeton } = requete.saisie;
  const lues = await lirePermanencesParLien(requete.appel, { jeton });
  if (!lues.ok) return lienMort(requete);
  const { site, equipier, permanences, siennes } = lues.valeur;
  return requete.page(
    <PermanencesParLienPage
      ici={`${publique}/permanences/${jeton}`}
      jetons={jetons}
      moment={moment}
      site={site}
      qui={equipier.nom}
      permanences={permanences}
      siennes={siennes}
      refus={refus}
    />,
    { titre: 'Permanences', ...(refus ? { statut: 409 } : {}) },
  );
}

/** Unknown, expired and revoked look the same. */
function lienMort(requete: Requete<unknown>): Response {
  return requete.page(
    <MessageDePermanence
      titre="Ce lien ne mène plus à rien"
      phrase="Il a expiré, il n’est pas complet, ou vous n’êtes plus de l’équipe. Les sites restent dans votre espace."
    />,
    { titre: 'Lien expiré', statut: 404 },
  );
}
