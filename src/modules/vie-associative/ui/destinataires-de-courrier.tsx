import { pluriel } from '#kernel/formats.ts';
import { AAppeler } from '#ui/lettre.tsx';
import { Section } from '#ui/page.tsx';
import type { DestinataireDeCourrier } from '../domain/courrier.ts';

type Vu = Omit<DestinataireDeCourrier, 'courriel'>;
type Props = {
  readonly titre: string;
  readonly ecrits: readonly Vu[];
  readonly aAppeler: readonly Vu[];
};

/** Longer lists are folded: what comes next must not be far below. */
const REPLIE = 6;

/** Who a message is for, and who has to be called. */
export const DestinatairesDeCourrier = ({ titre, ecrits, aAppeler }: Props) => (
  <>
    <Section titre={titre} droite={pluriel(ecrits.length, 'adhérent')}>
      <p>{ecrits.map(({ nom }) => nom).join(', ') || 'Personne\u00A0: aucune adresse connue.'}</p>
    </Section>
    {aAppeler.length > 0 ? (
      <Section titre="Sans adresse, à appeler" droite={pluriel(aAppeler.length, 'adhérent')}>
        {aAppeler.length > REPLIE ? (
          <details>
            <summary>Voir qui appeler</summary>
            <AAppeler personnes={aAppeler} />
          </details>
        ) : (
          <AAppeler personnes={aAppeler} />
        )}
      </Section>
    ) : null}
  </>
);
