import { montant } from '#kernel/centimes.ts';
import { dateLongue } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { Bouton } from '#ui/bouton.tsx';
import { ChampTexte } from '#ui/champs-simples.tsx';
import { Faits } from '#ui/faits.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier } from '#ui/saisie.ts';
import { aRecuperer, estParti } from '../domain/facture.ts';
import {
  direRemise,
  direVerification,
  etatDeFacture,
  montantDeFacture,
  nommerFacture,
} from './dire-facture.ts';
import { CoteACote } from './facture-du-releve.tsx';
import type { FacturePageProps } from './vue-des-factures.ts';

/** One invoice beside its relevé: read it, explain what differs, or cancel it. */
export const FacturePage = (p: FacturePageProps) => {
  const { facture: f, releve } = p;
  return (
    <>
      <TeteDePage
        moyen
        miettes={[
          { libelle: 'Notes d’honoraires', href: `${p.base}/honoraires` },
          { libelle: nommerFacture(f) },
        ]}
        titre={nommerFacture(f)}
        phrase={`${releve.nom}, ${montantDeFacture(f)}, ${etatDeFacture(f, releve).mots}.`}
      />
      <Onglets libelle="Financement" onglets={p.onglets} />
      <Bandeaux {...p} />
      {f.annuleeLe ? null : (
        <Section titre="Le relevé et la note" titreCache proche>
          <CoteACote releve={releve} />
        </Section>
      )}
      <Gestes {...p} />
      <Section titre="La pièce">
        <LaPiece {...p} />
      </Section>
    </>
  );
};

const Bandeaux = ({ facture: f }: FacturePageProps) =>
  f.motif ? (
    <div class="mt5">
      <Bandeau ton="neutre" titre="Annulée">
        {f.motif}
      </Bandeau>
    </div>
  ) : null;

const LaPiece = ({ base, facture: f, releve, fuseau }: FacturePageProps) => (
  <Faits
    large
    faits={[
      {
        terme: 'Fichier',
        valeur: f.effacee ? (
          `${f.fichier}, effacé\u00A0: la durée que la CPTS a fixée est passée`
        ) : (
          <a href={`${base}/honoraires/${f.id}/fichier`}>{f.fichier}</a>
        ),
        precision: direRemise(f, fuseau),
      },
      { terme: 'Émise par', valeur: releve.nom },
      { terme: 'Date', valeur: dateLongue(f.le) },
      {
        terme: 'Relevé',
        valeur: (
          <a href={`${base}/releves/${releve.periode}/${releve.personne}#honoraires`}>
            {releve.dePeriode}
          </a>
        ),
      },
      ...(f.verifieeParNom ? [{ terme: 'Vérifiée par', valeur: f.verifieeParNom }] : []),
    ]}
  />
);

const Gestes = (p: FacturePageProps) => {
  const { facture: f, releve } = p;
  if (!p.verifier || f.annuleeLe) return null;
  if (estParti(releve)) return <Recuperer {...p} />;
  const { etat } = releve.facturation;
  const aVerifier = etat === 'a-verifier' || etat === 'ecart';
  return (
    <>
      {aVerifier && p.mienne ? (
        <p class="quiet">
          Cette note d’honoraires est la vôtre&nbsp;: un autre membre du bureau la vérifie.
        </p>
      ) : null}
      {aVerifier && !p.mienne ? <Verifier {...p} /> : null}
      <Annuler {...p} />
    </>
  );
};

/** A credit note that came once the transfer had left: settled by hand, then said so. */
const Recuperer = (p: FacturePageProps) => {
  const { avoirs, centimes } = aRecuperer(p.releve);
  if (!avoirs.some(({ id }) => id === p.facture.id)) return null;
  return (
    <>
      <Bandeau ton="attention" titre={`${montant(centimes)} à récupérer`}>
        {p.releve.payeLe
          ? 'Cet avoir est arrivé après le virement. Faites-vous rembourser\u00A0; ou, si c’est le temps compté qui est faux, corrigez-le, et le relevé suivant le déduit. Aucune écriture n’est passée pour vous.'
          : 'Cet avoir est arrivé alors que le relevé est dans un fichier remis à la banque. Si le fichier n’est pas parti, annulez-le. Sinon, confirmez qu’il est payé, puis réglez l’avoir avec la personne.'}
      </Bandeau>
      {p.releve.payeLe && !p.mienne ? <Verifier {...p} /> : null}
      <Annuler {...p} />
    </>
  );
};

const vide = { valeurs: {}, erreurs: {} };

const Verifier = (p: FacturePageProps) => {
  const { facturation } = p.releve;
  const saisie = p.refusee === 'verifier' ? p.saisie : vide;
  const { libelle, aide, geste } = direVerification(p.releve);
  return (
    <Formulaire
      action={`${p.base}/honoraires/${p.facture.id}/verifier`}
      {...p.jetons}
      saisie={saisie}
    >
      <input type="hidden" name="vu" value={String(facturation.facture)} />
      {libelle ? (
        <ChampTexte
          {...lier(saisie, 'explication')}
          libelle={libelle}
          aide={aide}
          longueurMax={300}
        />
      ) : null}
      {!libelle && aide ? <p class="quiet">{aide}</p> : null}
      <div class="actions">
        <Bouton variante="suivant">{geste}</Bouton>
      </div>
    </Formulaire>
  );
};

const Annuler = (p: FacturePageProps) => {
  const saisie = p.refusee === 'annuler' ? p.saisie : vide;
  return (
    <details class="mt4" open={p.refusee === 'annuler'}>
      <summary>Annuler cette pièce</summary>
      <Formulaire
        action={`${p.base}/honoraires/${p.facture.id}/annuler`}
        csrf={p.jetons.csrf}
        cle={`${p.jetons.cle}-a`}
        saisie={saisie}
        gardeSaisie={false}
      >
        <ChampTexte
          {...lier(saisie, 'motif')}
          libelle="Pourquoi"
          aide="La personne le lit sur sa page. La pièce reste, son numéro peut resservir."
          longueurMax={300}
        />
        <div class="actions">
          <Bouton variante="danger">Annuler la pièce</Bouton>
        </div>
      </Formulaire>
    </details>
  );
};
