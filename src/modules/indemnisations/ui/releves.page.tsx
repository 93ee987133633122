import { additionner, centimes, montant } from '#kernel/centimes.ts';
import type { DateCivile } from '#kernel/date-civile.ts';
import { dateChiffres, dateLongue, pluriel } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { BoutonPoste } from '#ui/bouton.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import type { Saisie } from '#ui/saisie.ts';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import { direPeriode, type PeriodeTenue } from '../domain/periode-tenue.ts';
import type { ReleveApprouve } from '../domain/releve-approuve.ts';
import { direObstacleCourt } from './dire-refus.ts';
import { OuvrirPeriode } from './ouvrir-periode.tsx';
import { type Cadre, ibanQuiRecoit, type ReleveVu } from './vue-de-releve.ts';

export type RelevesPageProps = Cadre & {
  readonly periodes: readonly PeriodeTenue[];
  readonly periode: PeriodeTenue | null;
  readonly aApprouver: readonly ReleveVu[];
  readonly approuves: readonly ReleveApprouve[];
  readonly sansFiche: number;
  /** The relevé of whoever looks: somebody else approves it. */
  readonly estLeMien: (releve: ReleveVu) => boolean;
  readonly aujourdhui: DateCivile;
  readonly saisie: Saisie;
  readonly approuver: boolean;
  readonly tenir: boolean;
};

/** What a period owes to each, and what of it is approved. */
export const RelevesPage = (p: RelevesPageProps) => (
  <>
    <TeteDePage titre="Indemnisations" phrase={<Resume {...p} />} />
    <Onglets libelle="Financement" onglets={p.onglets} />
    <Onglets libelle="Indemnisations" onglets={p.parties} />
    {p.periodes.length > 1 ? (
      <Onglets
        libelle="Période"
        onglets={p.periodes.slice(0, 6).map((periode) => ({
          libelle: direPeriode(periode),
          href: `${p.base}?periode=${periode.id}`,
          actif: periode.id === p.periode?.id,
        }))}
      />
    ) : null}
    {p.periode ? <DeLaPeriode {...p} periode={p.periode} /> : <SansPeriode />}
    {p.tenir ? <OuvrirPeriode {...p} ouvert={p.periodes.length === 0} /> : null}
  </>
);

const SansPeriode = () => (
  <Vide
    niveau={2}
    titre="Aucune période n’est ouverte"
    phrase="Ouvrez le mois, le trimestre ou l’année à indemniser : chaque relevé se compte du journal d’activité et des temps validés."
  />
);

const somme = (releves: readonly { readonly totaux: ReleveVu['totaux'] }[]) =>
  additionner(centimes(0), ...releves.map(({ totaux }) => totaux.centimes));
const sommeApprouvee = (releves: readonly ReleveApprouve[]) =>
  additionner(centimes(0), ...releves.map((r) => r.centimes));
const aPayer = (releves: readonly ReleveVu[]) =>
  releves.filter(({ obstacles }) => !obstacles.some(({ est }) => est === 'rien-a-payer'));

const Resume = ({ periode, aApprouver, approuves }: RelevesPageProps) => {
  if (!periode) return 'Ce que la CPTS doit à chacun, d’où cela vient et pourquoi.';
  const attendus = aPayer(aApprouver);
  const fait = `${pluriel(approuves.length, 'relevé approuvé', 'relevés approuvés')}, ${montant(sommeApprouvee(approuves))}`;
  if (attendus.length === 0) return <strong>{`${fait}.`}</strong>;
  return (
    <>
      <strong>{`${pluriel(attendus.length, 'relevé')} à approuver, ${montant(somme(attendus))}`}</strong>
      {approuves.length > 0 ? `, ${fait}.` : '.'}
    </>
  );
};

type DeLaPeriodeProps = RelevesPageProps & { readonly periode: PeriodeTenue };

const DeLaPeriode = (p: DeLaPeriodeProps) => {
  const attendus = aPayer(p.aApprouver);
  const rien = p.aApprouver.filter((releve) => !attendus.includes(releve));
  return (
    <>
      {p.sansFiche > 0 ? <SansFiche combien={p.sansFiche} /> : null}
      {p.periode.closeLe === null ? (
        <Section titre="À approuver" droite={direJours(p.periode)}>
          <AApprouver {...p} aApprouver={attendus} />
          <Gestes {...p} aApprouver={attendus} />
        </Section>
      ) : null}
      <Section
        titre="Approuvés"
        droite={p.periode.closeLe ? `Close par ${p.periode.closeParNom}` : undefined}
      >
        <Approuves {...p} />
      </Section>
      {rien.length > 0 ? <RienAPayer {...p} aApprouver={rien} /> : null}
    </>
  );
};

const direJours = ({ du, au }: PeriodeTenue) => `Du ${dateChiffres(du)} au ${dateChiffres(au)}`;

const SansFiche = ({ combien }: { readonly combien: number }) => (
  <div class="mt5">
    <Bandeau ton="info">
      {`${pluriel(combien, 'présence')} de personnes que l’annuaire ne connaît pas\u00A0: elles n’ont pas de relevé. Ajoutez la personne à l’annuaire, puis rectifiez la feuille.`}
    </Bandeau>
  </div>
);

const AApprouver = (p: DeLaPeriodeProps) => (
  <Tableau
    titre="Relevés à approuver"
    titreCache
    lignes={p.aApprouver}
    vide={<p class="quiet">Rien n’attend&nbsp;: tout est approuvé, ou rien n’est encore dû.</p>}
    colonnes={[
      {
        titre: 'Personne',
        entete: true,
        cellule: (r) => <Lien {...p} releve={r} />,
        pied: 'Total',
      },
      { titre: 'Indemnités', genre: 'nombre', cellule: (r) => direSomme(r.totaux.indemnites) },
      {
        titre: 'Rémunérations',
        genre: 'nombre',
        cellule: (r) => direSomme(r.totaux.remunerations),
      },
      { titre: 'Frais', genre: 'nombre', cellule: (r) => direSomme(r.totaux.frais) },
      {
        titre: 'Total',
        genre: 'nombre',
        cellule: (r) => montant(r.totaux.centimes),
        pied: montant(somme(p.aApprouver)),
      },
      { titre: 'État', cellule: (r) => <Etat {...p} releve={r} /> },
    ]}
  />
);

const direSomme = (valeur: ReleveVu['totaux']['centimes']) => (valeur === 0 ? '' : montant(valeur));

const Lien = ({ base, periode, releve }: DeLaPeriodeProps & { readonly releve: ReleveVu }) => (
  <a href={`${base}/releves/${periode.id}/${releve.personne}`}>{releve.nom}</a>
);

const Etat = ({ releve: r, estLeMien }: DeLaPeriodeProps & { readonly releve: ReleveVu }) => {
  const [obstacle] = r.obstacles;
  if (obstacle) return <Etiquette ton="attention">{direObstacleCourt(obstacle)}</Etiquette>;
  if (estLeMien(r)) return <Etiquette ton="info">le vôtre, un autre l’approuve</Etiquette>;
  if (r.alertes.length > 0) return <Etiquette ton="attention">prêt, ¾ du SMIC</Etiquette>;
  if (ibanQuiRecoit(r.beneficiaire) === null) return <Etiquette>prêt, sans IBAN</Etiquette>;
  return <Etiquette ton="ok">prêt</Etiquette>;
};

const Gestes = (p: DeLaPeriodeProps) => {
  if (!p.approuver) return null;
  const prets = p.aApprouver.filter((r) => r.obstacles.length === 0 && !p.estLeMien(r));
  return (
    <div class="actions mt5">
      {prets.length > 0 ? (
        <BoutonPoste
          action={`${p.base}/periodes/${p.periode.id}/approuver`}
          {...p.jetons}
          variante="suivant"
        >
          {`Approuver ${pluriel(prets.length, 'relevé')}, ${montant(somme(prets))}`}
        </BoutonPoste>
      ) : null}
      {p.periode.au < p.aujourdhui ? (
        <BoutonPoste
          action={`${p.base}/periodes/${p.periode.id}/clore`}
          csrf={p.jetons.csrf}
          cle={`${p.jetons.cle}-clore`}
          variante="simple"
        >
          {p.aApprouver.length > 0 ? 'Clore, le reste au relevé suivant' : 'Clore la période'}
        </BoutonPoste>
      ) : (
        <span class="quiet small">{`La période pourra être close après le ${dateLongue(p.periode.au)}.`}</span>
      )}
    </div>
  );
};

const Approuves = ({ base, periode, approuves }: DeLaPeriodeProps) => (
  <Tableau
    titre="Relevés approuvés"
    titreCache
    lignes={approuves}
    vide={<p class="quiet">Aucun relevé n’est approuvé.</p>}
    colonnes={[
      {
        titre: 'Personne',
        entete: true,
        cellule: (r) => <a href={`${base}/releves/${periode.id}/${r.personne}`}>{r.nom}</a>,
        pied: 'Total',
      },
      { titre: 'Versé à', cellule: (r) => (r.verseA === r.nom ? '' : r.verseA) },
      { titre: 'Approuvé par', cellule: (r) => r.approuveParNom },
      {
        titre: 'Total',
        genre: 'nombre',
        cellule: (r) => montant(r.centimes),
        pied: montant(sommeApprouvee(approuves)),
      },
      { titre: 'État', cellule: etatDApprouve },
    ]}
  />
);

function etatDApprouve({ payeLe, lot, centimes: c }: ReleveApprouve) {
  if (payeLe) return <Etiquette ton="ok">{`payé le ${dateChiffres(payeLe)}`}</Etiquette>;
  if (lot) return <Etiquette ton="info">à la banque</Etiquette>;
  return c === 0 ? <Etiquette>soldé</Etiquette> : <Etiquette ton="attention">à virer</Etiquette>;
}

const RienAPayer = (p: DeLaPeriodeProps) => (
  <Section titre="Sans rien à payer">
    <p class="quiet">
      {p.aApprouver.map((releve, i) => (
        <>
          {i > 0 ? ', ' : ''}
          <Lien {...p} releve={releve} />
        </>
      ))}
    </p>
  </Section>
);
