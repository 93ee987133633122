import { montant } from '#kernel/centimes.ts';
import { dateCourte } from '#kernel/formats.ts';
import { Section } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { type CotisationListee, numeroDeRecu } from '../domain/cotisation.ts';
import { direMandat, type MandatVu } from './dire-instance.ts';

type Props = {
  readonly base: string;
  readonly cotisations: readonly CotisationListee[];
  readonly mandats: readonly MandatVu[];
};

/** The fees and the mandates of one member; nothing where there is none. */
export const PartsDAdherent = (p: Props) => (
  <>
    {p.cotisations.length > 0 ? <Cotisations {...p} /> : null}
    {p.mandats.length > 0 ? <Mandats {...p} /> : null}
  </>
);

const Cotisations = ({ base, cotisations }: Props) => (
  <Section titre="Ses cotisations">
    <Tableau
      titre="Cotisations"
      titreCache
      lignes={cotisations}
      colonnes={[
        {
          titre: 'Année',
          entete: true,
          cellule: (c) => <a href={`${base}/cotisations?annee=${c.annee}`}>{String(c.annee)}</a>,
        },
        { titre: 'Montant', genre: 'nombre', cellule: (c) => montant(c.centimes) },
        { titre: 'Échéance', genre: 'date', cellule: (c) => dateCourte(c.echeance) },
        {
          titre: 'Payée',
          cellule: ({ payeLe, paiementId, recuAnnee, recuNumero }) =>
            payeLe && recuAnnee && recuNumero ? (
              <>
                {`${dateCourte(payeLe)}, `}
                <a href={`${base}/recus/${paiementId}/recu.pdf`}>
                  {`reçu ${numeroDeRecu({ recuAnnee, recuNumero })}`}
                </a>
              </>
            ) : (
              'pas encore'
            ),
        },
      ]}
    />
  </Section>
);

const Mandats = ({ base, mandats }: Props) => (
  <Section titre="Ses mandats">
    <Tableau
      titre="Mandats"
      titreCache
      lignes={mandats}
      colonnes={[
        {
          titre: 'Instance',
          entete: true,
          cellule: (m) => <a href={`${base}/instances/${m.instanceId}`}>{m.instance}</a>,
        },
        { titre: 'Fonction', cellule: (m) => m.fonction },
        { titre: 'Mandat', cellule: (m) => direMandat(m) },
      ]}
    />
  </Section>
);
