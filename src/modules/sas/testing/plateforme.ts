import { createServer } from 'node:https';
import { afterAll } from 'vitest';
import { type FhirClient, openFhirClient } from '#platform/fhir/client.ts';
import { creerAutorite } from '../../../app/testing/autorite.ts';

export type Recu = {
  readonly methode: string;
  readonly adresse: string;
  readonly corps: Record<string, unknown>;
};

/** A stand-in of the platform SAS, from its published behaviour: HTTPS, a client certificate asked for, Appointment alone. */
export type Plateforme = {
  readonly client: FhirClient;
  readonly recus: Recu[];
  /** Status answered from now on; null: the connection is cut without an answer. */
  repondre: (statut: number | null) => void;
};

export async function ouvrirPlateforme(systeme = 'urn:oid:1.2.250.1.999'): Promise<Plateforme> {
  const autorite = await creerAutorite('CN=Autorité de la plateforme');
  const serveur = await autorite.emettre('CN=localhost', { noms: ['localhost', '127.0.0.1'] });
  const client = await autorite.emettre('CN=maillage.exemple.invalid');
  const recus: Recu[] = [];
  const connus = new Set<string>();
  let force: number | null | undefined;
  const server = createServer(
    {
      cert: serveur.cert,
      key: serveur.key,
      ca: autorite.certificat,
      requestCert: true,
      rejectUnauthorized: true,
    },
    (request, response) => {
      let texte = '';
      request.on('data', (part) => {
        texte += part;
      });
      request.on('end', () => {
        if (force === null) return request.socket.destroy();
        const corps = JSON.parse(texte);
        const valeur = String(corps.identifier[0].value);
        const methode = request.method ?? '';
        if (force === undefined) recus.push({ methode, adresse: request.url ?? '', corps });
        const inconnu = methode === 'PUT' && !connus.has(valeur);
        if (force === undefined && !inconnu) connus.add(valeur);
        response.statusCode = force ?? (inconnu ? 404 : methode === 'POST' ? 201 : 200);
        response.end();
        return response;
      });
    },
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const adresse = server.address();
  const port = typeof adresse === 'object' ? adresse?.port : adresse;
  return {
    client: openFhirClient({
      base: `https://127.0.0.1:${port}`,
      systeme,
      certificate: { cert: client.cert, key: client.key, ca: autorite.certificat },
    }),
    recus,
    repondre: (statut) => {
      force = statut === 200 ? undefined : statut;
    },
  };
}
