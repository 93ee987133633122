// The identity provider of the scenarios: a server beside the program, which is given its settings.
import { writeFileSync } from 'node:fs';
import { dresserFournisseur } from '#app/testing/fournisseur-psc.ts';
import { guichet } from '#app/testing/guichet-psc.ts';

const reglage = (nom: string): string => {
  const valeur = process.env[nom];
  if (!valeur) throw new Error(`${nom} is given by scripts/check/e2e.mjs`);
  return valeur;
};

const { metadonnees, fermer } = await dresserFournisseur(
  [`http://localhost:${reglage('PORT')}/connexion/psc/retour`],
  {
    port: Number(reglage('FOURNISSEUR_PORT')),
    client: { id: reglage('PSC_CLIENT_ID'), secret: reglage('PSC_CLIENT_SECRET') },
    guichet,
  },
);
writeFileSync(reglage('PSC_METADONNEES'), JSON.stringify(metadonnees));
process.once('SIGTERM', () => void fermer());
