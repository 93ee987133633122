import { montant } from '#kernel/centimes.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { Faits } from '#ui/faits.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { DecoupeDIndicateur } from './decoupe-d-indicateur.tsx';
import { direAnnee } from './dire-annee.ts';
import { FaitsDIndicateur } from './faits-d-indicateur.tsx';
import { ListeDePreuves } from './liste-de-preuves.tsx';
import { ObjetsDIndicateur } from './objets-d-indicateur.tsx';
import type { IndicateurPageProps } from './vue-de-preuves.ts';

/** One indicator in one year: what it is worth, how it is counted, what makes it and what proves it. */
export const IndicateurPage = (p: IndicateurPageProps) => {
  const ici = `?annee=${p.annee.rang}`;
  return (
    <>
      <TeteDePage
        miettes={[
          { libelle: 'Contrat ACI', href: `${p.base}${ici}` },
          { libelle: p.poste, href: `${p.base}/postes/${p.mission}${ici}` },
          { libelle: direAnnee(p.annee) },
        ]}
        titre={p.libelle}
        phrase={<Resume {...p} />}
        moyen
      />
      {p.euros !== null && p.eurosDeLaCpam !== null && p.euros !== p.eurosDeLaCpam ? (
        <Bandeau ton="attention" titre="La CPTS et la CPAM ne comptent pas pareil">
          {`${montant(p.euros)} selon la CPTS, ${montant(p.eurosDeLaCpam)} selon la CPAM.`}
        </Bandeau>
      ) : null}
      <Faits
        large
        faits={[
          ...(p.definition ? [{ terme: 'Définition', valeur: p.definition }] : []),
          { terme: 'Vaut', valeur: p.regle },
          { terme: 'Compté', valeur: p.calcul ?? 'Hors de Maillage' },
          { terme: 'Selon la CPAM', valeur: p.cpam ?? 'inconnu' },
          ...(p.preuveDemandee ? [{ terme: 'Preuve demandée', valeur: p.preuveDemandee }] : []),
          { terme: 'Pièces de l’indicateur', valeur: <Propres {...p} /> },
        ]}
      />
      {p.decoupe ? <DecoupeDIndicateur {...p} decoupe={p.decoupe} /> : null}
      <Section titre="Ce qui fait ce nombre">
        <Origine {...p} />
      </Section>
    </>
  );
};

const Resume = (p: IndicateurPageProps) => (
  <>
    <strong>{p.valeur ?? 'Valeur inconnue'}</strong>
    {p.euros === null || p.maximum === null
      ? '.'
      : `, soit ${montant(p.euros)} sur ${montant(p.maximum)}.`}
    {p.suivant ? ` À ${p.suivant.a}, ${montant(p.suivant.gain)} de plus.` : null}
  </>
);

/** What is attached to the indicator itself: an export of the CPAM, a survey. */
const Propres = (p: IndicateurPageProps) => {
  const adresse = `${p.base}/preuves/pieces?de=indicateur/${p.id}/${p.annee.rang}`;
  return (
    <span>
      {p.preuves.length === 0 ? 'Aucune' : <ListeDePreuves {...p} de={p.libelle} />}
      {p.joindre ? (
        <>
          {'. '}
          <a href={adresse}>Joindre une pièce</a>
        </>
      ) : null}
    </span>
  );
};

const Origine = (p: IndicateurPageProps) => {
  if (p.calcul === null)
    return (
      <p class="quiet measure">
        {p.source === 'remis'
          ? 'La CPAM remet cette valeur : elle se lit sur sa pièce.'
          : 'Cette valeur est déclarée : rien dans Maillage ne la compte encore.'}
      </p>
    );
  if (p.objets !== null) return <ObjetsDIndicateur {...p} objets={p.objets} />;
  if (p.faits === null)
    return (
      <p class="quiet measure">
        Ces faits mènent à des patients&nbsp;: la coordination seule les ouvre.
      </p>
    );
  return <FaitsDIndicateur {...p} faits={p.faits} />;
};
