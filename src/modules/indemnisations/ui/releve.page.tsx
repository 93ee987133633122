import { montant } from '#kernel/centimes.ts';
import { dateLongue } from '#kernel/formats.ts';
import { masquerIban } from '#kernel/iban.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampTexte } from '#ui/champs-simples.tsx';
import { Faits } from '#ui/faits.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { TexteACopier } from '#ui/texte-a-copier.tsx';
import type { Ligne } from '../domain/ligne.ts';
import { direPeriode, type PeriodeTenue } from '../domain/periode-tenue.ts';
import { numeroDeRecu, type ReleveApprouve } from '../domain/releve-approuve.ts';
import { direAlerte, direObstacle } from './dire-refus.ts';
import { FactureDuReleve } from './facture-du-releve.tsx';
import { LignesDeReleve } from './lignes-de-releve.tsx';
import { type Beneficiaire, type Cadre, ibanQuiRecoit, type ReleveVu } from './vue-de-releve.ts';
import type { ReleveFactureVu } from './vue-des-factures.ts';

export type RelevePageProps = Cadre & {
  readonly periode: PeriodeTenue;
  readonly personne: string;
  readonly nom: string;
  readonly beneficiaire: Beneficiaire | null;
  readonly prepare: ReleveVu | null;
  readonly approuve: (ReleveFactureVu & { readonly lignes: readonly Ligne[] }) | null;
  readonly mien: boolean;
  readonly approuver: boolean;
  readonly saisirIban: boolean;
  readonly envoyer: boolean;
  readonly saisie: Saisie;
  readonly noter: boolean;
  readonly honoraires: Saisie;
  /** Just drawn, shown once. */
  readonly lien: string | null;
};

/** What one person is owed for a period, line by line, until it is approved and paid. */
export const RelevePage = (p: RelevePageProps) => {
  const vu = p.approuve ? { lignes: p.approuve.lignes, totaux: p.approuve } : p.prepare;
  return (
    <>
      <TeteDePage
        moyen
        miettes={[
          { libelle: 'Indemnisations', href: `${p.base}?periode=${p.periode.id}` },
          { libelle: direPeriode(p.periode) },
        ]}
        titre={p.nom}
        phrase={
          vu ? <strong>{montant(vu.totaux.centimes)}</strong> : 'Rien n’est dû pour cette période.'
        }
        action={<Approuver {...p} />}
      />
      <Onglets libelle="Financement" onglets={p.onglets} />
      <Obstacles {...p} />
      {p.approuve ? <Approuve {...p} approuve={p.approuve} /> : null}
      {vu ? (
        <Section titre="D’où vient ce montant" proche>
          <LignesDeReleve {...vu} racine={p.racine} />
        </Section>
      ) : null}
      {p.approuve ? <FactureDuReleve {...p} releve={p.approuve} saisie={p.honoraires} /> : null}
      <OuVerser {...p} />
      {p.envoyer ? <Lien {...p} /> : null}
    </>
  );
};

const Approuver = (p: RelevePageProps) => {
  if (!(p.prepare && p.approuver) || p.prepare.obstacles.length > 0) return null;
  if (p.mien)
    return (
      <span class="quiet">Ce relevé est le vôtre&nbsp;: un autre membre du bureau l’approuve.</span>
    );
  return (
    <BoutonPoste
      action={`${p.base}/releves/${p.periode.id}/${p.personne}/approuver`}
      {...p.jetons}
      variante="suivant"
      valeurs={{ vu: String(p.prepare.totaux.centimes) }}
    >
      {`Approuver ${montant(p.prepare.totaux.centimes)}`}
    </BoutonPoste>
  );
};

const Obstacles = ({ prepare }: RelevePageProps) => {
  if (!prepare) return null;
  const bloquants = prepare.obstacles.filter(({ est }) => est !== 'rien-a-payer');
  return (
    <>
      {bloquants.length > 0 ? (
        <Bandeau ton="attention" titre="Ce relevé ne peut pas encore être approuvé">
          {bloquants.map((o) => (
            <p>{direObstacle(o)}</p>
          ))}
        </Bandeau>
      ) : null}
      {prepare.alertes.length > 0 ? (
        <Bandeau ton="attention" titre="À savoir avant de payer">
          {prepare.alertes.map((a) => (
            <p>{direAlerte(a)}</p>
          ))}
        </Bandeau>
      ) : null}
    </>
  );
};

const Approuve = ({
  approuve: r,
  base,
}: RelevePageProps & { readonly approuve: ReleveApprouve }) => (
  <Faits
    large
    faits={[
      { terme: 'Approuvé par', valeur: r.approuveParNom },
      { terme: 'Versé à', valeur: r.verseA },
      {
        terme: 'Paiement',
        valeur: r.payeLe
          ? `Payé le ${dateLongue(r.payeLe)}`
          : r.lot
            ? 'Fichier remis à la banque'
            : 'Attend un virement',
      },
      ...(r.recuAnnee && r.recuNumero
        ? [
            {
              terme: 'Reçu',
              valeur: (
                <a
                  href={`${base}/recus/${r.id}/recu.pdf`}
                >{`Reçu ${numeroDeRecu(r.recuAnnee, r.recuNumero)} (PDF)`}</a>
              ),
              precision: (
                <a href={`${base}/personnes/${r.personne}/versements.pdf?annee=${r.recuAnnee}`}>
                  {`Tout ce qui lui a été versé en ${r.recuAnnee} (PDF)`}
                </a>
              ),
            },
          ]
        : []),
    ]}
  />
);

const OuVerser = (p: RelevePageProps) => {
  const iban = ibanQuiRecoit(p.beneficiaire);
  const a = p.beneficiaire?.employeur?.nom ?? p.nom;
  return (
    <Section titre="Où l’argent est versé" id="verser">
      <p>
        {iban ? (
          `À ${a}, compte ${masquerIban(iban)}.`
        ) : (
          <strong>{`L’IBAN de ${a} manque\u00A0: sans lui, pas de virement.`}</strong>
        )}
      </p>
      {p.saisirIban ? <FormulaireDIban {...p} connu={iban !== null} /> : null}
    </Section>
  );
};

const FormulaireDIban = (p: RelevePageProps & { readonly connu: boolean }) => (
  <details open={Object.keys(p.saisie.erreurs).length > 0}>
    <summary>{p.connu ? 'Changer' : 'Saisir l’IBAN'}</summary>
    <Formulaire
      action={`${p.base}/releves/${p.periode.id}/${p.personne}/iban`}
      csrf={p.jetons.csrf}
      cle={`${p.jetons.cle}-iban`}
      saisie={p.saisie}
    >
      <ChampTexte
        {...lier(p.saisie, 'iban')}
        libelle="IBAN"
        facultatif={p.connu}
        remplissage="off"
        longueurMax={42}
        aide={p.connu ? 'Laissez vide pour garder celui qui est connu.' : 'Gardé chiffré.'}
      />
      <ChampTexte
        {...lier(p.saisie, 'employeur')}
        libelle="Structure qui l’emploie"
        facultatif
        longueurMax={70}
        aide="Pour un salarié, c’est elle qui est payée : l’IBAN est le sien."
      />
      <div class="actions">
        <Bouton>Enregistrer</Bouton>
      </div>
    </Formulaire>
  </details>
);

const Lien = (p: RelevePageProps) => (
  <Section
    titre="Sa page"
    introduction="Par un lien à son nom, cette personne voit ce qui lui est dû et pourquoi, et déclare un temps ou un trajet."
  >
    {p.lien ? (
      <p>
        <TexteACopier texte={p.lien} libelle="le lien" />
      </p>
    ) : null}
    <div class="actions">
      <BoutonPoste
        action={`${p.base}/releves/${p.periode.id}/${p.personne}/lien`}
        csrf={p.jetons.csrf}
        cle={`${p.jetons.cle}-lien`}
      >
        Envoyer son lien
      </BoutonPoste>
    </div>
  </Section>
);
