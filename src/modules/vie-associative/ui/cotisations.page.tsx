import { additionner, montant } from '#kernel/centimes.ts';
import { dateCourte, pluriel } from '#kernel/formats.ts';
import { Etiquette } from '#ui/etiquette.tsx';
import { Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import { appelerAdherent } from '../domain/adhesion.ts';
import { type CotisationListee, numeroDeRecu } from '../domain/cotisation.ts';
import { aujourdhuiDe } from './dire-adhesion.ts';
import { DIRE_MOYEN, direRappels } from './dire-cotisation.ts';
import { Appeler, Encaisser, Montants } from './gestes-de-cotisation.tsx';
import type { CotisationsPageProps } from './vue-des-cotisations.ts';

/** The fees of a year: who owes, who paid, with which receipt. */
export const CotisationsPage = (p: CotisationsPageProps) => (
  <>
    <TeteDePage titre="Cotisations" phrase={<Somme {...p} />} />
    <Onglets libelle="Vie associative" onglets={p.onglets} />
    {p.choisie && p.tenir ? <Encaisser {...p} choisie={p.choisie} /> : null}
    <Section titre={`Cotisations ${p.annee}`} droite={<Annees {...p} />} proche>
      <Liste {...p} />
    </Section>
    {p.annules.length > 0 ? <Annules {...p} /> : null}
    {p.tenir ? (
      <>
        <Appeler {...p} />
        <Montants {...p} />
      </>
    ) : null}
  </>
);

const Somme = ({ cotisations, annee }: CotisationsPageProps) => {
  if (cotisations.length === 0)
    return <span>{`Aucune cotisation n’est appelée pour ${annee}.`}</span>;
  const payees = cotisations.filter(({ paiementId }) => paiementId !== null);
  const attendues = cotisations.length - payees.length;
  const total = (liste: readonly CotisationListee[]) =>
    montant(additionner(...liste.map(({ centimes }) => centimes)));
  return (
    <>
      <strong>{total(payees)}</strong>
      {` reçus sur ${total(cotisations)} appelés pour ${annee}. `}
      {attendues === 0 ? 'Tout est payé.' : `${pluriel(attendues, 'cotisation')} à recevoir.`}
    </>
  );
};

const Annees = ({ annees, annee, base }: CotisationsPageProps) => (
  <>
    {annees.map((une, i) => (
      <>
        {i > 0 ? ' · ' : ''}
        {une === annee ? (
          <b aria-current="page">{String(une)}</b>
        ) : (
          <a href={`${base}/cotisations?annee=${une}`}>{String(une)}</a>
        )}
      </>
    ))}
  </>
);

const Liste = (p: CotisationsPageProps) => (
  <Tableau
    titre={`Cotisations ${p.annee}`}
    titreCache
    lignes={[
      ...p.cotisations.filter(({ paiementId }) => paiementId === null),
      ...p.cotisations.filter(({ paiementId }) => paiementId !== null),
    ]}
    vide={
      <Vide
        titre="Aucune cotisation appelée"
        phrase="Dites ce que coûte l’adhésion, puis appelez les cotisations pour un jour d’échéance."
      />
    }
    colonnes={[
      {
        titre: 'Adhérent',
        entete: true,
        cellule: (c) => <a href={`${p.base}/adherents/${c.adhesionId}`}>{appelerAdherent(c)}</a>,
      },
      { titre: 'Montant', genre: 'nombre', cellule: (c) => montant(c.centimes) },
      { titre: 'Échéance', genre: 'date', cellule: (c) => dateCourte(c.echeance) },
      { titre: 'Rappels envoyés', cellule: (c) => direRappels(p.rappels.get(c.id) ?? []) },
      { titre: 'État', cellule: (c) => <Etat {...p} cotisation={c} /> },
      {
        titre: 'Geste',
        titreCache: true,
        genre: 'actions',
        cellule: (c) => (p.tenir ? <Geste {...p} cotisation={c} /> : null),
      },
    ]}
    exports={['xlsx', 'csv'].map((format) => ({
      libelle: format.toUpperCase(),
      href: `${p.base}/cotisations.${format}?annee=${p.annee}`,
    }))}
  />
);

type Une = CotisationsPageProps & { readonly cotisation: CotisationListee };

const Etat = ({ cotisation: c, base, moment }: Une) => {
  const { paiementId, payeLe, moyen, recuAnnee, recuNumero } = c;
  if (paiementId && payeLe && moyen && recuAnnee && recuNumero)
    return (
      <>
        <Etiquette ton="ok">Payée</Etiquette>{' '}
        <span class="quiet small">{`${dateCourte(payeLe)}, ${DIRE_MOYEN[moyen].toLowerCase()}, `}</span>
        <a class="small" href={`${base}/recus/${paiementId}/recu.pdf`}>
          {`reçu ${numeroDeRecu({ recuAnnee, recuNumero })}`}
        </a>
      </>
    );
  return c.echeance < aujourdhuiDe(moment) ? (
    <Etiquette ton="grave">En retard</Etiquette>
  ) : (
    <Etiquette ton="info">Attendue</Etiquette>
  );
};

const Geste = ({ cotisation: c, base, annee }: Une) => (
  <a
    class={c.paiementId ? 'button plain' : 'button'}
    href={`${base}/cotisations?annee=${annee}&choisie=${c.id}#geste`}
  >
    {c.paiementId ? 'Annuler' : 'Encaisser'}
    <span class="hidden">{` la cotisation de ${appelerAdherent(c)}`}</span>
  </a>
);

const Annules = ({ annules, base }: CotisationsPageProps) => (
  <Section
    titre="Reçus annulés"
    introduction="Leur numéro reste pris&nbsp;: la suite des reçus n’a pas de trou."
  >
    <Tableau
      titre="Reçus annulés"
      titreCache
      lignes={annules}
      colonnes={[
        {
          titre: 'Reçu',
          entete: true,
          cellule: (r) => <a href={`${base}/recus/${r.id}/recu.pdf`}>{numeroDeRecu(r)}</a>,
        },
        { titre: 'De', cellule: (r) => r.recuDe },
        { titre: 'Montant', genre: 'nombre', cellule: (r) => montant(r.centimes) },
        { titre: 'Motif', cellule: (r) => r.motifDAnnulation ?? '' },
      ]}
    />
  </Section>
);
