/** Texts of tables. */
export interface TableLabels {
  table: string;
  insert: string;
  size: (rows: number, columns: number) => string;
  sizeHint: string;
  rowAbove: string;
  rowBelow: string;
  columnLeft: string;
  columnRight: string;
  deleteRows: string;
  deleteColumns: string;
  deleteTable: string;
  merge: string;
  split: string;
  header: string;
  fill: string;
}

const az: TableLabels = {
  table: 'Cədvəl',
  insert: 'Cədvəl əlavə et',
  size: (rows, columns) => `${rows} sətir × ${columns} sütun`,
  sizeHint: 'Ölçünü siçanla və ya ox düymələri ilə seçin, Enter basın.',
  rowAbove: 'Yuxarıda sətir əlavə et',
  rowBelow: 'Aşağıda sətir əlavə et',
  columnLeft: 'Solda sütun əlavə et',
  columnRight: 'Sağda sütun əlavə et',
  deleteRows: 'Sətri sil',
  deleteColumns: 'Sütunu sil',
  deleteTable: 'Cədvəli sil',
  merge: 'Xanaları birləşdir',
  split: 'Xananı böl',
  header: 'Başlıq sətri',
  fill: 'Boş yerə xana əlavə et',
};

const en: TableLabels = {
  table: 'Table',
  insert: 'Insert a table',
  size: (rows, columns) => `${rows} × ${columns} (rows × columns)`,
  sizeHint: 'Choose the size with the mouse or the arrow keys, then press Enter.',
  rowAbove: 'Insert a row above',
  rowBelow: 'Insert a row below',
  columnLeft: 'Insert a column to the left',
  columnRight: 'Insert a column to the right',
  deleteRows: 'Delete the row',
  deleteColumns: 'Delete the column',
  deleteTable: 'Delete the table',
  merge: 'Merge cells',
  split: 'Split the cell',
  header: 'Header row',
  fill: 'Put a cell into the gap',
};

export const tableMessages = { az, en };
