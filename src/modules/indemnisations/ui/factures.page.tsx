import { montant } from '#kernel/centimes.ts';
import { dateChiffres, pluriel } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import { aRecuperer } from '../domain/facture.ts';
import { DIRE_ATTENTE, etatDeFacture, montantDeFacture, nommerFacture } from './dire-facture.ts';
import { SurFacture } from './sur-facture.tsx';
import type { FacturesPageProps } from './vue-des-factures.ts';

/** Invoices of liberal professionals: what waits, what came, who is paid that way. */
export const FacturesPage = (p: FacturesPageProps) => {
  const aVerifier = p.enAttente.filter(({ facturation: { etat } }) => etat !== 'attendue').length;
  return (
    <>
      <TeteDePage
        titre="Notes d’honoraires"
        phrase={
          aVerifier > 0 ? (
            <strong>{`${pluriel(aVerifier, 'relevé')} à rapprocher de sa note.`}</strong>
          ) : (
            'Ce que les libéraux facturent, en face de ce que leurs relevés doivent.'
          )
        }
      />
      <Onglets libelle="Financement" onglets={p.onglets} />
      <Onglets libelle="Indemnisations" onglets={p.parties} />
      <ARecupererVu {...p} />
      {p.enAttente.length > 0 ? <EnAttente {...p} /> : null}
      <Section titre="Notes reçues">
        <Recues {...p} />
      </Section>
      <SurFacture {...p} />
    </>
  );
};

/** Credit notes that came once the transfer had left: nobody settles them but by hand. */
const ARecupererVu = ({ base, factures }: FacturesPageProps) => {
  const avoirs = factures.filter((f) => aRecuperer(f.du).avoirs.some(({ id }) => id === f.id));
  if (avoirs.length === 0) return null;
  return (
    <div class="mt5">
      <Bandeau ton="attention" titre="Avoirs arrivés après le virement">
        <ul>
          {avoirs.map((f) => (
            <li>
              <a href={`${base}/honoraires/${f.id}`}>{`${nommerFacture(f)}, ${f.du.nom}`}</a>
              {`\u00A0: ${montant(aRecuperer(f.du).centimes)} à récupérer`}
            </li>
          ))}
        </ul>
      </Bandeau>
    </div>
  );
};

const EnAttente = ({ base, enAttente }: FacturesPageProps) => (
  <Section
    titre="Ce qui attend"
    introduction="Ces relevés sont approuvés, et ne seront pas virés avant."
  >
    <Tableau
      titre="Relevés qui attendent leur note"
      titreCache
      lignes={enAttente}
      colonnes={[
        {
          titre: 'Relevé',
          entete: true,
          cellule: (r) => (
            <span>
              <a href={vers(base, r)}>{r.nom}</a>
              <span class="quiet small">{` ${r.dePeriode}`}</span>
            </span>
          ),
        },
        { titre: 'Pourquoi', cellule: ({ facturation }) => DIRE_ATTENTE[facturation.etat] },
        { titre: 'Dû', genre: 'nombre', cellule: (r) => montant(r.centimes) },
        {
          titre: 'Facturé',
          genre: 'nombre',
          cellule: ({ facturation: f }) => (f.piece ? montant(f.facture) : ''),
        },
      ]}
    />
  </Section>
);

/** To the invoice when there is one, otherwise to where it is noted. */
const vers = (base: string, r: FacturesPageProps['enAttente'][number]) =>
  r.facturation.piece && r.facturation.etat !== 'attendue'
    ? `${base}/honoraires/${r.facturation.piece.id}`
    : `${base}/releves/${r.periode}/${r.personne}#honoraires`;

const Recues = ({ base, factures }: FacturesPageProps) => (
  <Tableau
    titre="Notes d’honoraires"
    titreCache
    lignes={factures}
    vide={
      <Vide
        niveau={3}
        titre="Aucune note d’honoraires"
        phrase="Chacun remet la sienne depuis sa page ou son lien ; une note reçue par courrier se note sur le relevé qu’elle facture."
      />
    }
    colonnes={[
      { titre: 'Date', genre: 'date', cellule: (f) => dateChiffres(f.le) },
      {
        titre: 'Note',
        entete: true,
        cellule: (f) => <a href={`${base}/honoraires/${f.id}`}>{nommerFacture(f)}</a>,
      },
      {
        titre: 'De',
        cellule: (f) => (
          <span>
            {f.du.nom}
            <span class="quiet small">{` ${f.du.dePeriode}`}</span>
          </span>
        ),
      },
      { titre: 'Montant', genre: 'nombre', cellule: montantDeFacture },
      {
        titre: 'État',
        cellule: (f) => {
          const { mots, ton } = etatDeFacture(f, f.du);
          return <Etiquette ton={ton}>{mots}</Etiquette>;
        },
      },
    ]}
  />
);
