-- What would make a listing better (Product Information Issue Diagnosis), as the platform last said it. Like the stock
-- that orders hold it is the platform's word alone. Only listings that it has something to say of have a row.
CREATE TABLE product_advice(
    product INTEGER PRIMARY KEY REFERENCES product(row) ON DELETE CASCADE,
    advice TEXT NOT NULL -- JSON array
) STRICT;
