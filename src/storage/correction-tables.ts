interface Correction {
  field: string;
  value: string;
  correctedBy: string;
  correctedAt: string;
}

/** The table `record_correction`: what is another than was read out of a document. */
export interface RecordCorrectionTable extends Correction {
  record: string;
}

/** The table `head_correction`: what is another than a document of the folder says at its head. */
export interface HeadCorrectionTable extends Correction {
  document: string;
}
