import type { Config } from '#platform/config.ts';
import { ConfigInvalide } from '#platform/config.ts';
import { type FhirClient, openFhirClient } from '#platform/fhir/client.ts';
import { readPem } from '#platform/http/mtls-settings.ts';

/** Where appointments are told to the SAS; null when the host did not say. Throws `ConfigInvalide`. */
export function plateformeSas(config: Config, adresse: string): FhirClient | null {
  const { SAS_ADRESSE, SAS_CLIENT_CERTIFICAT, SAS_CLIENT_CLE, SAS_AUTORITES, SAS_SYSTEME } = config;
  if (!SAS_ADRESSE) return null;
  const chiffre = SAS_ADRESSE.startsWith('https:');
  if (chiffre && !(SAS_CLIENT_CERTIFICAT && SAS_CLIENT_CLE))
    throw new ConfigInvalide(
      'SAS_ADRESSE demande SAS_CLIENT_CERTIFICAT et SAS_CLIENT_CLE : la plateforme ne parle qu’à qui présente un certificat.',
    );
  return openFhirClient({
    base: SAS_ADRESSE,
    systeme: SAS_SYSTEME ?? adresse,
    certificate: chiffre
      ? {
          cert: readPem('SAS_CLIENT_CERTIFICAT', SAS_CLIENT_CERTIFICAT),
          key: readPem('SAS_CLIENT_CLE', SAS_CLIENT_CLE),
          ...(SAS_AUTORITES ? { ca: readPem('SAS_AUTORITES', SAS_AUTORITES) } : {}),
        }
      : null,
  });
}
