import { accord } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { AgendasLus } from './agendas-lus.tsx';
import type { AgendasPageProps } from './agendas-montres.ts';
import { AgendasPublies } from './agendas-publies.tsx';
import { direMoment, phrase } from './dire-demande.ts';

/** Agendas stay where they are: those that are read, and the bookings they follow. */
export const AgendasPage = (p: AgendasPageProps) => (
  <>
    <TeteDePage
      titre="Agendas"
      phrase="Les agendas restent où ils sont. Maillage y lit quand un professionnel est pris, et rien d’autre&nbsp;: ni titre, ni patient."
    />
    <Onglets libelle="Accès aux soins" onglets={p.onglets} />
    {p.peut.lire ? null : (
      <Bandeau ton="info" titre="Aucun agenda n’est lu pour l’instant">
        L’hébergeur n’a pas permis d’appeler d’autres serveurs&nbsp;: demandez-lui le réglage
        MAILLAGE_AGENDAS.
      </Bandeau>
    )}
    <Occupes {...p} />
    <AgendasLus {...p} />
    <AgendasPublies {...p} />
  </>
);

/** Kept, whatever the agenda says: a person decides. */
const Occupes = ({ occupes, base, moment }: AgendasPageProps) =>
  occupes.length === 0 ? null : (
    <Section
      titre={`${occupes.length} rendez-vous à vérifier`}
      introduction={`L’agenda dit le professionnel pris à ${accord(occupes.length, 'cette heure', 'ces heures')}. Rien n’est annulé\u00A0: voyez avec lui, puis gardez ou annulez.`}
      id="a-verifier"
    >
      <ul class="rows">
        {occupes.map((un) => (
          <li>
            <a href={`${base}/creneaux/${un.creneauId}`}>
              <b>{phrase(direMoment(un.debut, moment))}</b>
            </a>
            <p class="quiet small">
              {un.professionnel}
              {un.lieu ? `, ${un.lieu}` : null}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
